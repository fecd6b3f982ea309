import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './shared/fonts.css';
import './shared/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { reloadWhenOutdated } from './app/reloadWhenOutdated';
import { startI18n } from './shared/i18n';

reloadWhenOutdated();
await startI18n();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
