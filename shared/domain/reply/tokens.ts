// Cuts a normalised reply into words, numbers and the marks that end a segment of it.

export type Token =
  | { readonly kind: 'word' | 'number'; readonly text: string }
  /** Ends a segment; `text` is the mark itself. */
  | { readonly kind: 'end'; readonly text: string }
  /** A face, a heart, an animal: says nothing. */
  | { readonly kind: 'picture'; readonly text: string }
  /** Anything else, such as `%`, `~`, `+` or a glued "3ish". */
  | { readonly kind: 'odd'; readonly text: string };

/** Pictures that do say something: a number, a doubt, a refusal, more or less. */
const TELLING_PICTURES = '💯🔢❌❎🚫⛔🛑🤷🤔🤏👎❓❔❗❕⁉‼⬆⬇↗↘🔼🔽📈📉➕➖➗✖🆘☝✌🖐✋👆👇🥇🥈🥉';
const PICTURE = `(?![${TELLING_PICTURES}])[\\u{1F300}-\\u{1FAFF}\\u{2600}-\\u{27BF}\\u{2190}-\\u{21FF}]`;
const EMOTICON = "[:;=x]'?-?[()\\[\\]|/dpo](?![\\w/()])|\\^_\\^|-_-|t_t";

/** A number stands free of letters and signs; "7/10" and "8.0" are one number, "3.5" and "3/4" are odd. */
const NUMBER = "(?<![\\w/+<>~*$^'-]|\\d[.,:]|(?:^|[^a-z])[.:])\\d+(?:\\.\\d+|/\\d+){0,6}(?![\\w%+~*^°/'<>]|[.,:-]\\d)";

const TOKEN = new RegExp(
  [
    `(?<picture>${PICTURE}|(?<![\\w/])(?:${EMOTICON}))`,
    `(?<number>${NUMBER})`,
    "(?<word>[a-z]+(?:'[a-z]+)?(?!\\w))",
    '(?<end>\\n|\\.+|[,;:!?()\\[\\]="¿¡|]|(?<=\\n)-+ ?(?=[a-z])|(?<=\\S)(?: -+ |-+ |(?<=\\w) -+|(?<=\\w)-+)(?=[a-z(]|(?<= )\\d))',
    '(?<space>\\s+)',
    '(?<odd>[\\w.,/+-]+|.)',
  ].join('|'),
  'yu',
);

/** "7 / 10" as "7/10"; "&" as the word. */
const closedUp = (text: string): string =>
  text
    .replace(/(?<![\w'])'(\d{1,2})'(?![\w'])/g, '$1')
    .replace(/(?<=\d) ?\/ ?(?=\d)/g, '/')
    .replace(/&/g, ' and ');

export const tokensOf = (raw: string): readonly Token[] => {
  const text = closedUp(raw);
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return [...tokens, { kind: 'odd', text: '' }];
    if (groups.picture !== undefined) tokens.push({ kind: 'picture', text: groups.picture });
    else if (groups.number !== undefined) tokens.push({ kind: 'number', text: groups.number });
    else if (groups.word !== undefined) tokens.push({ kind: 'word', text: groups.word.replace("'", '') });
    else if (groups.end !== undefined) tokens.push({ kind: 'end', text: groups.end.trim() });
    else if (groups.odd !== undefined) tokens.push({ kind: 'odd', text: groups.odd });
  }
  return tokens;
};
