export type Theme = 'system' | 'light' | 'dark';

const key = 'theme';

export const chosenTheme = (): Theme => (localStorage.getItem(key) as Theme | null) ?? 'system';

/** Applies light or dark, or what the system asks for. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(key);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(key, theme);
    document.documentElement.dataset.theme = theme;
  }
}
