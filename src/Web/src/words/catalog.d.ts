import 'i18next';

// The English catalogs are what the others and the code are held to: a word that is not in them does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    enableSelector: false;
    resources: {
      access: typeof import('../access/words/en.json');
      app: typeof import('../app/words/en.json');
      development: typeof import('../development/words/en.json');
      interviews: typeof import('../interviews/words/en.json');
    };
  }
}
