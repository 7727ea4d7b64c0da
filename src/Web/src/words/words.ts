import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages that there is a catalog for, each by its own name. */
export const languages = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français' } as const;

export type Language = keyof typeof languages;

const key = 'language';

// A catalog for each room and language, `<room>/words/<language>.json`, loaded when the room is entered.
const catalogs = import.meta.glob<{ default: Record<string, unknown> }>('../*/words/*.json');

const isLanguage = (text: string): text is Language => text in languages;

/** The chosen language, or the first of the browser's that there is. */
function preferred(): Language {
  const wanted = [localStorage.getItem(key), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase() ?? '');
  return wanted.find(isLanguage) ?? 'en';
}

export async function startWords(): Promise<void> {
  await i18next
    .use({
      type: 'backend' as const,
      async read(language: string, room: string) {
        const catalog = catalogs[`../${room}/words/${language}.json`];
        return catalog === undefined ? {} : (await catalog()).default;
      },
    })
    .use(initReactI18next)
    .init({
      lng: preferred(),
      fallbackLng: false,
      supportedLngs: Object.keys(languages),
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
    });
  document.documentElement.lang = i18next.language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The tag by which dates and numbers are written: the browser's own of the chosen language, such as `en-GB`, or the language alone. */
export function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}
