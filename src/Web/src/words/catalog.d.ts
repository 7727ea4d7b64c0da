import 'i18next';

// The English catalogs are what the others and the code are held to: a word that is not in them does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      access: typeof import('../access/words/en.json');
      analytics: typeof import('../analytics/words/en.json');
      app: typeof import('../app/words/en.json');
      calendar: typeof import('../calendar/words/en.json');
      development: typeof import('../development/words/en.json');
      directory: typeof import('../directory/words/en.json');
      feedback: typeof import('../feedback/words/en.json');
      interview: typeof import('../interview/words/en.json');
      interviews: typeof import('../interviews/words/en.json');
      operations: typeof import('../operations/words/en.json');
      portal: typeof import('../portal/words/en.json');
      responses: typeof import('../responses/words/en.json');
      scorecards: typeof import('../scorecards/words/en.json');
      practice: typeof import('../practice/words/en.json');
      questions: typeof import('../questions/words/en.json');
      scheduling: typeof import('../scheduling/words/en.json');
    };
  }
}
