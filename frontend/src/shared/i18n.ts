import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from '@/api/client';
import type days from './locales/days-th';
import type hubs from './locales/hubs-th';
import type issues from './locales/issues-th';
import type letters from './locales/letters-th';
import type main from './locales/main-th';
import type meetings from './locales/meetings-th';
import type office from './locales/office-th';
import type outgoing from './locales/outgoing-th';
import type queue from './locales/queue-th';
import type reports from './locales/reports-th';
import type start from './locales/start-th';
import type timeline from './locales/timeline-th';
import type trainers from './locales/trainers-th';
import type visits from './locales/visits-th';
import { getPrefs, type Prefs, setPrefs } from './prefs';

export type Texts = typeof start &
  typeof main &
  typeof office &
  typeof trainers &
  typeof hubs &
  typeof letters &
  typeof outgoing &
  typeof visits &
  typeof issues &
  typeof meetings &
  typeof reports &
  typeof days &
  typeof queue &
  typeof timeline;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    returnNull: false;
  }
}

type Lang = Prefs['lang'];

/** Only the language in use is loaded, and of it only what the pages that were opened show. */
const FILES = {
  th: {
    start: () => import('./locales/start-th'),
    main: () => import('./locales/main-th'),
    office: () => import('./locales/office-th'),
    trainers: () => import('./locales/trainers-th'),
    hubs: () => import('./locales/hubs-th'),
    visits: () => import('./locales/visits-th'),
    issues: () => import('./locales/issues-th'),
    meetings: () => import('./locales/meetings-th'),
    reports: () => import('./locales/reports-th'),
    days: () => import('./locales/days-th'),
    letters: () => import('./locales/letters-th'),
    outgoing: () => import('./locales/outgoing-th'),
    queue: () => import('./locales/queue-th'),
    timeline: () => import('./locales/timeline-th'),
  },
  en: {
    start: () => import('./locales/start-en'),
    main: () => import('./locales/main-en'),
    office: () => import('./locales/office-en'),
    trainers: () => import('./locales/trainers-en'),
    hubs: () => import('./locales/hubs-en'),
    visits: () => import('./locales/visits-en'),
    issues: () => import('./locales/issues-en'),
    meetings: () => import('./locales/meetings-en'),
    reports: () => import('./locales/reports-en'),
    days: () => import('./locales/days-en'),
    letters: () => import('./locales/letters-en'),
    outgoing: () => import('./locales/outgoing-en'),
    queue: () => import('./locales/queue-en'),
    timeline: () => import('./locales/timeline-en'),
  },
};
export type Part = keyof (typeof FILES)[Lang];
/** For what is stored or sent, and read by others: in Thai, whatever language this screen is in. */
export const thaiTexts = async <P extends Part>(part: P) =>
  (await FILES.th[part]()).default as Awaited<ReturnType<(typeof FILES.th)[P]>>['default'];
export const thaiReasons = async () => (await thaiTexts('main')).reason;
const ALL = Object.keys(FILES.th) as Part[];

/** What pages have asked for, so that another language brings all of it. */
const wanted = new Set<Part>();
const loaded = new Set<string>();

async function load(lang: Lang) {
  await Promise.all(
    [...wanted].map(async (part) => {
      if (loaded.has(lang + part)) return;
      const { default: texts } = await FILES[lang][part]();
      i18next.addResourceBundle(lang, 'translation', texts);
      loaded.add(lang + part);
    }),
  );
}

/** Before a page is shown: the words on it. */
export async function loadTexts(...parts: Part[]) {
  for (const part of parts) wanted.add(part);
  await load(getPrefs().lang);
}

/** The words of a part in a language that may not be the one in use. */
export const readTexts = async (lang: Lang, part: Part): Promise<object> =>
  (await FILES[lang][part]()).default;

/** English says "1 day" and "2 days": `{{n, plural(one: day; other: days)}}`, of a number as it is shown. */
const plural = (n: string | number, _lang: string | undefined, words: { one?: string; other?: string }) =>
  `${n} ${/^[1๑]$/.test(String(n)) ? words.one : words.other}`;

function settle(lang: Lang) {
  document.documentElement.lang = lang;
  setApiLanguage(lang);
}

export async function startI18n(...parts: Part[]) {
  const { lang } = getPrefs();
  settle(lang);
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: lang,
      fallbackLng: false,
      resources: {},
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    } as Parameters<typeof i18next.init>[0]);
    i18next.services.formatter?.add('plural', plural);
  }
  await loadTexts(...(parts.length > 0 ? parts : ALL));
}

export async function switchLanguage(lang: Lang) {
  await load(lang);
  settle(lang);
  setPrefs({ lang });
  await i18next.changeLanguage(lang);
}

export default i18next;
