import type { Handle } from './content.ts';
import { formatMonth } from './dates.ts';
import type { Page } from './page.ts';
import type { ListRoute } from './routes.ts';

interface ListDescription {
  title: string;
  summary: string;
  /** The title where the page stands alone, as in search results: no other page of the language has it. */
  headTitle: string;
  /** The summary where the page stands alone. */
  description: string;
  /** The pages above it, from the home page on. */
  parents: { name: string; href: string }[];
}

/** Title, summary and place of a list page. */
export function describeList(page: Page<ListRoute<Handle>>): ListDescription {
  const { route, t } = page;
  const shown = describeHeading(page);
  const { title, summary } = shown;
  // A topic may be called like a section.
  const headTitle =
    route.kind === 'topic' ? t('list:inTopic', { section: t('navigation:topics'), topic: title }) : title;
  const description =
    route.kind === 'section' ? summary : t('list:description', { title: headTitle, summary });
  return { ...shown, headTitle, description };
}

function describeHeading({
  route,
  portal,
  locale,
  t,
  text,
}: Page<ListRoute<Handle>>): Pick<ListDescription, 'title' | 'summary' | 'parents'> {
  const { urls, registries } = portal;
  const { code } = locale;
  const home = { name: t('common:home'), href: urls.home(code) };
  const topic = route.topic ? registries.topics.get(route.topic) : undefined;
  const topicName = text(topic?.name ?? {});
  const { section } = route;
  if (section) {
    const name = text(section.name);
    const parent = { name, href: urls.section(section.collection, code) };
    switch (route.kind) {
      case 'section-topic':
        return {
          title: t('list:inTopic', { section: name, topic: topicName }),
          summary: text(topic?.summary ?? {}),
          parents: [home, parent],
        };
      case 'section-year':
        return {
          title: t('list:inYear', { section: name, year: route.period ?? '' }),
          summary: text(section.summary),
          parents: [home, parent],
        };
      default:
        return { title: name, summary: text(section.summary), parents: [home] };
    }
  }
  if (topic) {
    return {
      title: topicName,
      summary: text(topic.summary),
      parents: [home, { name: t('navigation:topics'), href: urls.topics(code) }],
    };
  }
  const period = route.period ?? '';
  const shown = period.length === 4 ? period : formatMonth(period, locale);
  const archive = { name: t('navigation:archive'), href: urls.archive(code) };
  const year = { name: period.slice(0, 4), href: urls.archive(code, period.slice(0, 4)) };
  return {
    title: t('list:archiveOf', { period: shown }),
    summary: t('list:count', { count: route.pagination.total }),
    parents: period.length === 4 ? [home, archive] : [home, archive, year],
  };
}
