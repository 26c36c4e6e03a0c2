import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // HTML lets an id begin with any letter or figure of any script, as headings do.
      'valid-id': ['error', { relaxed: true }],
      // How long a title may be is a matter of each language: `limits` in `i18n/locales.json`.
      'long-title': 'off',
      // `<wbr/>` is as valid as `<wbr>`; bodies that are modules write the first.
      'void-style': 'off',
      // A table's scrolling box is a region with a name; a `<section>` would be a part of the text, with a heading.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

/** What is wrong with a page, one line each; valid HTML by the recommended rules of html-validate gives none. */
export async function validateHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${message} [${ruleId}]`),
  );
}
