import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from '@/api/client';
import th from './locales/th';
import { getPrefs, setPrefs } from './prefs';

export type Texts = typeof th;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    returnNull: false;
  }
}

async function load(lang: 'th' | 'en') {
  if (lang === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await import('./locales/en');
    i18next.addResourceBundle('en', 'translation', en);
  }
}

function settle(lang: 'th' | 'en') {
  document.documentElement.lang = lang;
  setApiLanguage(lang);
}

export async function startI18n() {
  const { lang } = getPrefs();
  await i18next.use(initReactI18next).init({
    lng: 'th',
    fallbackLng: false,
    resources: { th: { translation: th } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  await load(lang);
  if (lang !== 'th') await i18next.changeLanguage(lang);
  settle(lang);
}

export async function switchLanguage(lang: 'th' | 'en') {
  await load(lang);
  settle(lang);
  setPrefs({ lang });
  await i18next.changeLanguage(lang);
}

export default i18next;
