/** What a query of Data Exports consists of. */
export interface Query {
  readonly columns: string[];
  readonly table: string;
}

const KEYWORDS = ['SELECT', 'AS', 'FROM', 'WHERE', 'AND', 'OR', 'NOT', 'IN', 'LIMIT'];
const TOKEN = /\s*(?:('(?:[^']|'')*')|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(!=|<>|<=|>=|[=<>(),.*]))/y;

/**
 * Parses the subset of SQL that AWS documents: a list of columns, which may be parts of maps and may be renamed; one table; conditions with
 * comparisons, AND, OR, NOT, IN and parentheses; a limit. There is no asterisk, because AWS is known to refuse it.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-data-query.html
 */
export function parseQuery(text: string): Query {
  if (text.length === 0 || text.length > 36_000) throw new Error(`a query of ${text.length} characters`);
  const parser = new Parser(tokensOf(text));
  const query = parser.query();
  parser.end();
  return query;
}

interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'keyword' | 'sign';
  readonly value: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`cannot read ${JSON.stringify(text.slice(start, start + 20))}`);
    const [, quoted, number, word, sign] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    // key words in any case, names exactly
    else if (word !== undefined && KEYWORDS.includes(word.toUpperCase())) tokens.push({ kind: 'keyword', value: word.toUpperCase() });
    else if (word !== undefined) tokens.push({ kind: 'name', value: word });
    else tokens.push({ kind: 'sign', value: sign });
  }
  return tokens;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: Token[]) {}

  public query(): Query {
    this.take('keyword', 'SELECT');
    const columns = this.list(() => {
      const column = this.column();
      if (this.accept('keyword', 'AS')) this.take('name');
      return column;
    });
    this.take('keyword', 'FROM');
    const table = this.take('name');
    if (this.accept('keyword', 'WHERE')) this.condition();
    if (this.accept('keyword', 'LIMIT')) this.take('number');
    return { columns, table };
  }

  public end(): void {
    if (this.at < this.tokens.length) throw new Error(`what is ${this.tokens[this.at].value}?`);
  }

  private column(): string {
    const column = this.take('name');
    // a key of a map
    if (this.accept('sign', '.')) this.take('name');
    return column;
  }

  private condition(): void {
    do this.comparison(); while (this.accept('keyword', 'AND') || this.accept('keyword', 'OR'));
  }

  private comparison(): void {
    if (this.accept('keyword', 'NOT')) return this.comparison();
    if (this.accept('sign', '(')) {
      this.condition();
      this.take('sign', ')');
      return;
    }
    this.column();
    this.accept('keyword', 'NOT');
    if (this.accept('keyword', 'IN')) {
      this.take('sign', '(');
      this.list(() => this.value());
      this.take('sign', ')');
      return;
    }
    if (!['=', '!=', '<>', '<', '<=', '>', '>='].includes(this.take('sign'))) throw new Error('no comparison');
    this.value();
  }

  private value(): void {
    if (!this.accept('text')) this.take('number');
  }

  private list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.accept('sign', ',')) items.push(item());
    return items;
  }

  private accept(kind: Token['kind'], value?: string): boolean {
    const token = this.tokens[this.at] as Token | undefined;
    if (token?.kind !== kind || (value !== undefined && token.value !== value)) return false;
    this.at++;
    return true;
  }

  private take(kind: Token['kind'], value?: string): string {
    if (!this.accept(kind, value)) throw new Error(`expected ${value ?? kind}, got ${this.tokens[this.at]?.value ?? 'the end'}`);
    return this.tokens[this.at - 1].value;
  }
}
