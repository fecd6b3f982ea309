import { useQuery } from '@tanstack/react-query';
import type { Me } from '@/api/types';
import { issuePages } from '@/features/issue/issuePages';
import { MEETING_PAGES } from '@/features/meeting/meetingPages';
import { reportPages } from '@/features/report/reportPages';
import { visitPages } from '@/features/visit/visitPages';
import { fold } from '@/shared/fold';
import { type Part, readTexts } from '@/shared/i18n';
import type { IconName } from '@/shared/ui/icons';
import { hubPages, trainerPages } from '@/shared/ui/SubNav';
import { itemsFor } from './navigation';

const LANGUAGES = ['th', 'en'] as const;
/** In which parts of the texts pages have their names. */
const PARTS = ['main', 'visits', 'issues', 'meetings', 'reports'] as const satisfies readonly Part[];

type Words = Record<(typeof LANGUAGES)[number], object>;

/** A page of the program. */
export interface PageFound {
  path: string;
  icon: IconName;
  title: string;
  /** The work that it belongs to. */
  of?: string;
}

/** The pages that somebody may open, by the keys of their names. */
function pagesOf(me: Me): { path: string; icon: IconName; name: string; of?: string }[] {
  const under = (icon: IconName, nav: string, keys: readonly string[]) =>
    keys.map((key) => ({ path: `/${key}`, icon, name: `${nav}.${key}`, of: `${nav}.label` }));
  const items = itemsFor(me).map(({ to, icon, key }) => ({ path: to, icon, name: `nav.${key}` }));
  return [
    ...items,
    ...under('trainer', 'trainerNav', trainerPages(me)),
    ...(me.role === 'LOCAL'
      ? []
      : [
          ...under('hub', 'hubNav', hubPages(me)),
          ...under('visit', 'visitNav', visitPages(me)),
          ...under('meeting', 'meetingNav', MEETING_PAGES),
        ]),
    ...under('talk', 'issueNav', issuePages(me)),
    ...under('file', 'reportNav', reportPages(me)),
    { path: '/queue', icon: 'upload', name: 'offline.queue' },
  ];
}

function named(words: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], words);
  return typeof found === 'string' ? found : '';
}

/** Pages by their names in both languages, those first whose name begins with what was typed. */
export function findPages(me: Me, words: Words, lang: keyof Words, typed: string): PageFound[] {
  const q = fold(typed);
  const found = pagesOf(me)
    .map((page) => ({
      page,
      at: Math.min(
        ...LANGUAGES.map((each) => fold(named(words[each], page.name)).indexOf(q)).map((at) =>
          at < 0 ? Number.POSITIVE_INFINITY : at,
        ),
      ),
    }))
    .filter(({ at }) => at < Number.POSITIVE_INFINITY)
    .sort((a, b) => Math.sign(a.at) - Math.sign(b.at));
  return found.map(({ page }) => ({
    path: page.path,
    icon: page.icon,
    title: named(words[lang], page.name),
    of: page.of && named(words[lang], page.of),
  }));
}

/** The names of pages, of which the language in use is there already. */
export const usePageNames = () =>
  useQuery({
    queryKey: ['names of pages'],
    queryFn: async (): Promise<Words> => {
      const [th, en] = await Promise.all(
        LANGUAGES.map(async (lang) =>
          Object.assign({}, ...(await Promise.all(PARTS.map((part) => readTexts(lang, part))))),
        ),
      );
      return { th, en };
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
