import '@fontsource-variable/inter/index.css';
import './design/tokens.css';
import './design/base.css';
import { createRoot } from 'react-dom/client';
import { sendTo } from './api/api';
import { App } from './app/App';
import { readConfig } from './app/config';
import { prepare } from './app/pages';
import { chooseTheme, chosenTheme } from './design/theme';
import { startWords } from './words/words';

chooseTheme(chosenTheme());
const words = startWords();
prepare(location.pathname);
const [config] = await Promise.all([readConfig(), words]);
sendTo(config.api);
createRoot(document.getElementById('root') as HTMLElement).render(<App config={config} />);
