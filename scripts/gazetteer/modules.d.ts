declare module 'petrovich/dist/petrovich.js' {
  type Name = {
    gender: 'male' | 'female';
    first?: string | undefined;
    middle?: string | undefined;
    last?: string | undefined;
  };
  type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
  export default function petrovich(name: Name, grammaticalCase: Case): Name;
}

declare module 'russian-nouns-js' {
  type Lemma = { readonly text: () => string };
  type Options = { text: string; gender?: string; pluraleTantum?: boolean };
  const RussianNouns: {
    Case: Record<string, string>;
    createLemmaOrNull(options: Options): Lemma | null;
    Engine: new () => { decline(lemma: Lemma, grammaticalCase: string): string[] };
  };
  export default RussianNouns;
}
