import { formatDate } from '../lib/dates.ts';
import { formatFigure, formatFigureNumber } from '../lib/registries/figures.ts';
import type { BodyContext } from './context.ts';
import { attributesOf, h, isBlank, isElement, isJsx, type JsxNode, type Node, safeHref } from './hast.ts';

type Attributes = Record<string, string>;
/** Turns a component into plain elements; its children have been transformed already. */
type Transformation = (attributes: Attributes, children: Node[], context: BodyContext) => Node[];

/** Children without the paragraph that Markdown puts round a single line. */
function unwrap(children: readonly Node[]): Node[] {
  const solid = children.filter((child) => !isBlank(child));
  const [only] = solid;
  return solid.length === 1 && only && isElement(only, 'p') ? (only.children as Node[]) : solid;
}

const foreign = (context: BodyContext, text: string): Node =>
  context.locale.lang === context.sourceLocale.lang
    ? { type: 'text', value: text }
    : h('span', { lang: context.sourceLocale.lang }, [text]);

/** Puts text in brackets as the script of the page writes them. */
const bracketed = ({ locale }: BodyContext, ...nodes: Node[]): (Node | string)[] =>
  locale.script === 'han' ? ['（', ...nodes, '）'] : [' (', ...nodes, ')'];

const transformations: Readonly<Record<string, Transformation>> = {
  Name: ({ id = '', gloss }, _children, context) => {
    const record = context.registries.names.get(id);
    const own = record?.name[context.locale.code];
    const original = record?.name[context.sourceLocale.code] ?? id;
    const shown = own ?? original;
    // A name may hold a Vietnamese word, in brackets.
    const children: (Node | string)[] = own
      ? [...context.typography.inline(shown)]
      : [foreign(context, original)];
    if (gloss !== undefined && own && own !== original)
      children.push(...bracketed(context, foreign(context, original)));
    return [h('span', { className: ['name'] }, children)];
  },

  Figure: ({ id = '', form }, _children, context) => {
    const figure = context.registries.figures.get(id);
    if (!figure) return [{ type: 'text', value: id }];
    const value = Array.isArray(figure.value) ? undefined : String(figure.value);
    const text =
      form === 'number'
        ? formatFigureNumber(figure, context.locale)
        : formatFigure(figure, context.locale, context.t);
    return [h('data', { ...(value && { value }), className: ['nums'] }, [text])];
  },

  Doc: ({ id = '', form }, _children, context) => {
    const record = context.registries.documents.get(id);
    if (!record) return [{ type: 'text', value: id }];
    const number = h('span', { className: ['nb'], lang: context.sourceLocale.lang }, [record.number]);
    const title = record.title[context.locale.code];
    const label: (Node | string)[] =
      form === 'full' && title
        ? [...context.typography.inline(title), ...bracketed(context, number)]
        : [number];
    const href = context.documentTo(id);
    const link: Node = href
      ? h('a', { href: href.startsWith('/') ? href : safeHref(href) }, label)
      : h('span', {}, label);
    const replacement = record.replacedBy
      ?.map((other) => context.registries.documents.get(other)?.number ?? other)
      .join(', ');
    const note = replacement
      ? context.t('entry:document.replacedBy', { number: replacement })
      : record.status === 'replaced'
        ? context.t('entry:document.replaced')
        : undefined;
    if (!note) return [link];
    return [
      link,
      h('small', { className: ['status'] }, bracketed(context, ...context.typography.inline(note))),
    ];
  },

  Notice: ({ kind = 'info', title = '' }, children) => [
    h('div', { className: ['notice', kind], role: 'note' }, [
      h('p', { className: ['notice-title'] }, [title]),
      ...children,
    ]),
  ],

  Quote: ({ lang = '', source = '' }, children, context) => {
    const translation = children.filter(
      (child) => isElement(child) && child.properties.dataTranslation !== undefined,
    );
    const original = children.filter((child) => !translation.includes(child) && !isBlank(child));
    return [
      h('blockquote', { className: ['quote'] }, [
        h('div', { lang: context.langOf(lang), className: ['original'] }, original),
        ...translation,
        h('footer', {}, [...context.typography.inline(source)]),
      ]),
    ];
  },

  Translation: (_attributes, children) => [
    h('div', { className: ['translation'], dataTranslation: '' }, children),
  ],

  KeyFacts: ({ title = '' }, children) => [
    h('div', { className: ['facts', 'facts-inline'] }, [
      h('p', { className: ['facts-title'] }, [title]),
      h('dl', {}, elements(children, 'div')),
    ]),
  ],

  Fact: ({ label = '' }, children) => [h('div', {}, [h('dt', {}, [label]), h('dd', {}, unwrap(children))])],

  Timeline: (_attributes, children) => [h('ol', { className: ['timeline'] }, elements(children, 'li'))],

  Moment: ({ date = '' }, children, { locale }) => [
    h('li', {}, [h('time', { dateTime: date }, [formatDate(date, locale)]), h('div', {}, unwrap(children))]),
  ],

  Steps: (_attributes, children) =>
    children.map((child) =>
      isElement(child, 'ol')
        ? { ...child, properties: { ...child.properties, className: ['steps'] } }
        : child,
    ),

  TableBox: ({ caption = '' }, children) =>
    children.map((child) => {
      if (!isElement(child) || child.properties.role !== 'region') return child;
      const [table] = child.children;
      if (!table || !isElement(table, 'table')) return child;
      return h('div', { ...child.properties, ariaLabel: caption }, [
        { ...table, children: [h('caption', {}, [caption]), ...table.children] },
      ]);
    }),

  Picture: ({ src = '', alt = '', caption, credit = '', licence = '' }, _children, context) => [
    h('figure', { className: ['picture'] }, [
      h('img', { src, alt }),
      h('figcaption', {}, [
        ...(caption ? [...context.typography.inline(caption), ' '] : []),
        h('small', {}, [context.t('entry:photoCredit', { credit, licence })]),
      ]),
    ]),
  ],

  Gallery: ({ title = '' }, children) => [
    h('div', { className: ['gallery'], role: 'group', ariaLabel: title }, elements(children, 'figure')),
  ],

  Video: ({ href = '', host = '', title = '', duration, poster = '', alt = '' }, _children, { t }) => [
    h('figure', { className: ['video'] }, [
      h('a', { href: safeHref(href), className: ['video-link'] }, [
        h('img', { src: poster, alt }),
        h('span', { className: ['btn', 'pri', 'play'] }, [t('entry:video.play', { host })]),
      ]),
      h('figcaption', {}, [
        h('b', {}, [title]),
        ...(duration ? [` (${duration})`] : []),
        h('small', {}, [t('entry:video.note')]),
      ]),
    ]),
  ],

  Contact: ({ agency = '' }, _children, context) => {
    const record = context.registries.agencies.get(agency);
    if (!record) return [{ type: 'text', value: agency }];
    const code = context.locale.code;
    const { website, phone, email } = record.contact ?? {};
    const row = (label: string, value: Node | string): Node =>
      h('div', {}, [h('dt', {}, [context.t(`entry:contact.${label}`)]), h('dd', {}, [value])]);
    return [
      h('div', { className: ['contact'] }, [
        h('p', { className: ['contact-name'] }, [record.name[code] ?? agency]),
        ...(record.role?.[code] ? [h('p', {}, [record.role[code] as string])] : []),
        h('dl', {}, [
          ...(website ? [row('website', h('a', { href: safeHref(website) }, [new URL(website).host]))] : []),
          ...(phone ? [row('phone', h('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}` }, [phone]))] : []),
          ...(email ? [row('email', h('a', { href: `mailto:${email}` }, [email]))] : []),
          ...(website || phone || email ? [] : [row('none', context.t('entry:contact.pending'))]),
        ]),
      ]),
    ];
  },
};

/** The elements of one kind among children, however Markdown wrapped them. */
function elements(children: readonly Node[], tagName: string): Node[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === tagName) return [child];
    return child.tagName === 'p' ? elements(child.children as Node[], tagName) : [];
  });
}

/** Renders a component of the vocabulary as plain elements, as every page shows it whichever road its body took. */
export function renderComponent(node: JsxNode, children: Node[], context: BodyContext): Node[] {
  const transformation = Object.hasOwn(transformations, node.name ?? '')
    ? transformations[node.name as string]
    : undefined;
  if (!transformation || !isJsx(node)) throw new Error(`No transformation for <${node.name}>.`);
  return transformation(attributesOf(node), children, context);
}
