import { Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get } from '@/api/client';
import type { Found, FoundGroup, Me, Role, Status } from '@/api/types';
import { fold } from '@/shared/fold';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { noteRecent, recentOf } from '@/shared/recent';
import { useMe } from '@/shared/session';
import { StatusIcon } from '@/shared/status';
import { Bones, Empty, Failed } from '@/shared/ui/feedback';
import { Icon, type IconName } from '@/shared/ui/icons';
import { type Params, useHref } from '@/shared/url';
import { findPages, type PageFound, usePageNames } from './pagesFound';
import './search.css';

const SHORTEST = 2;
const PAGES = 6;

type Kind = Found['kind'] | 'PAGE';

/** What can be opened: something that was found, or a page of the program. */
interface Item {
  kind: Kind;
  id: string;
  title: string;
  code?: string | null;
  detail?: string | null;
  status?: string | null;
  on?: string | null;
  icon?: IconName;
}

interface Shown {
  key: Kind | 'RECENT';
  items: Item[];
  /** Where all of them are, when there are more. */
  more?: { total: number; path: string; params: Params };
}

const ICONS: Record<Kind, IconName> = {
  LOCAL_GOVERNMENT: 'building',
  DISTRICT: 'pin',
  PROVINCE: 'map',
  TRAINER: 'trainer',
  HUB: 'hub',
  ISSUE: 'question',
  SOLUTION: 'check',
  MEETING: 'meeting',
  PERSON: 'user',
  PAGE: 'file',
};

/** The lists in which more of a kind are found by the same words. */
const LISTS: Partial<Record<Kind, string>> = {
  LOCAL_GOVERNMENT: '/local-governments',
  TRAINER: '/trainers',
  HUB: '/hubs',
  ISSUE: '/issues',
  SOLUTION: '/solutions',
  MEETING: '/meetings',
};

/** Lists that a local government has as well. */
const OF_LOCAL: readonly Kind[] = ['ISSUE', 'SOLUTION'];

/** Where something opens; a place becomes the place that is looked at. */
function wayTo({ kind, id, title }: Item, me: Me): [path: string, params: Params] {
  switch (kind) {
    case 'LOCAL_GOVERNMENT':
      return [`/local-governments/${id}`, {}];
    case 'PROVINCE':
      return ['/', { province: id, district: undefined }];
    case 'DISTRICT':
      return ['/', { province: id.slice(0, 2), district: id }];
    case 'TRAINER':
      return [`/trainers/${id}`, {}];
    case 'HUB':
      return [`/hubs/${id}`, {}];
    case 'ISSUE':
      return [`/issues/${id}`, {}];
    case 'SOLUTION':
      return [`/solutions/${id}`, {}];
    case 'MEETING':
      return [`/meetings/${id}`, {}];
    case 'PERSON':
      // what somebody sees to is for whoever may give it to them, accounts for who keeps them
      return me.role === 'ADMIN' ? ['/users', { q: title }] : ['/issues', { ...ANYWHERE, owner: id }];
    case 'PAGE':
      return [id, {}];
  }
}

const asItem = ({ path, icon, title, of }: PageFound): Item => ({
  kind: 'PAGE',
  id: path,
  title,
  detail: of,
  icon,
});

/** Nowhere in particular: the list is that of everything that somebody may see. */
const ANYWHERE: Params = { province: undefined, district: undefined };

function shownGroup(group: FoundGroup, me: Me, q: string): Shown {
  const list = group.kind === 'PERSON' && me.role === 'ADMIN' ? '/users' : LISTS[group.kind];
  const may = me.role !== 'LOCAL' || OF_LOCAL.includes(group.kind);
  const many = group.total > group.items.length && list !== undefined && may;
  return {
    key: group.kind,
    items: group.items,
    more: many ? { total: group.total, path: list, params: { ...ANYWHERE, q } } : undefined,
  };
}

/** Ctrl+K: whatever somebody may see, and the pages of the program, by what they typed. */
export default function SearchBox({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { lang } = usePrefs();
  const navigate = useNavigate();
  const href = useHref();
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q.trim(), 180);
  const [at, setAt] = useState(0);
  const [recent] = useState(() => recentOf<Item>());
  const names = usePageNames();
  const enough = fold(asked).length >= SHORTEST;
  const found = useQuery({
    ...get('/api/v1/search', { params: { query: { q: asked } } }),
    enabled: enough,
    placeholderData: (before) => before,
  });

  const groups: Shown[] = [];
  if (enough) {
    const pages = names.data ? findPages(me, names.data, lang, asked).slice(0, PAGES) : [];
    groups.push(...(found.data?.groups ?? []).map((group) => shownGroup(group, me, asked)));
    if (pages.length > 0) {
      const ofPages: Shown = { key: 'PAGE', items: pages.map(asItem) };
      // who types how a page begins is on the way to it
      const begins = pages.some(({ title }) => fold(title).startsWith(fold(asked)));
      if (begins) groups.unshift(ofPages);
      else groups.push(ofPages);
    }
  } else if (q.trim() === '' && recent.length > 0) {
    groups.push({ key: 'RECENT', items: recent });
  }
  const options = groups.flatMap((group) => [
    ...group.items.map((item) => ({ id: `${group.key}-${item.id}`, open: () => open(item) })),
    ...(group.more ? [{ id: `${group.key}-all`, open: () => go(group.more?.path, group.more?.params) }] : []),
  ]);
  const domId = (id: string | undefined) =>
    id === undefined ? undefined : `search-${id.replaceAll('/', '-')}`;
  const selected = options[Math.min(at, options.length - 1)];

  const go = (path = '/', params: Params = {}) => {
    onClose();
    navigate(href(path, params));
  };
  const open = (item: Item) => {
    noteRecent(item);
    go(...wayTo(item, me));
  };
  /** Whether what is shown was found by what stands in the field now. */
  const answered =
    asked === q.trim() &&
    (!enough || (found.data !== undefined && !found.isPlaceholderData) || found.isError);
  const pressed = useRef(false);
  useEffect(() => {
    // Enter was pressed before the answer was there
    if (!answered || !pressed.current) return;
    pressed.current = false;
    selected?.open();
  });
  const selectedId = domId(selected?.id);
  useEffect(() => {
    if (selectedId) document.getElementById(selectedId)?.scrollIntoView?.({ block: 'nearest' });
  }, [selectedId]);

  const nothing = enough && found.isSuccess && !found.isPlaceholderData && options.length === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('search.title')}
      size="lg"
      fullScreen={phone}
      centered={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="mk-found-field">
        <TextInput
          data-autofocus
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<Icon name="search" size={18} />}
          maxLength={100}
          autoComplete="off"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant={selectedId}
          value={q}
          onChange={(e) => {
            setQ(e.currentTarget.value);
            setAt(0);
            pressed.current = false;
          }}
          onKeyDown={(e) => {
            const last = options.length - 1;
            if (e.nativeEvent.isComposing) return;
            if (e.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
            else if (e.key === 'ArrowUp') setAt(at <= 0 ? Math.max(last, 0) : at - 1);
            else if (e.key === 'PageDown') setAt(Math.min(at + 6, Math.max(last, 0)));
            else if (e.key === 'PageUp') setAt(Math.max(at - 6, 0));
            else if (e.key === 'Enter') {
              // what was gone to in the list is meant, whatever is on its way
              if (answered || at > 0) selected?.open();
              else pressed.current = true;
            } else return;
            e.preventDefault();
          }}
        />
      </div>
      <div role="status">
        {!enough && <p className="mk-small mk-muted">{t('search.hint')}</p>}
        {nothing && (
          <Empty
            icon="search"
            title={t('search.nothing', { q: asked })}
            text={
              me.scope.name
                ? `${t('search.tips')} ${t('search.scope', { name: me.scope.name })}`
                : t('search.tips')
            }
          />
        )}
        {enough && options.length > 0 && (
          <VisuallyHidden>{t('search.count', { n: f.n(options.length) })}</VisuallyHidden>
        )}
      </div>
      {found.error && enough ? (
        <Failed error={found.error} retry={() => found.refetch()} />
      ) : enough && found.isPending ? (
        <Bones lines={4} />
      ) : null}
      {/* the list stands there from the start: the field names it */}
      <div id="search-results" role="listbox" aria-label={t('search.results')}>
        {groups.map((group) => (
          <div
            key={group.key}
            role="group"
            className="mk-found-group"
            aria-label={t(`search.kind.${group.key}`)}
          >
            <div className="mk-found-head" aria-hidden>
              {t(`search.kind.${group.key}`)}
            </div>
            {group.items.map((item) => {
              const id = `${group.key}-${item.id}`;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field above
                <div
                  key={`${item.kind} ${item.id}`}
                  id={domId(id)}
                  className="mk-found"
                  role="option"
                  tabIndex={-1}
                  aria-selected={selected?.id === id}
                  onClick={() => open(item)}
                >
                  <Look of={item} />
                  <span>
                    <Called of={item} />
                    <Detail of={item} />
                  </span>
                </div>
              );
            })}
            {group.more && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field above
              <div
                id={domId(`${group.key}-all`)}
                className="mk-found mk-found-all"
                role="option"
                tabIndex={-1}
                aria-selected={selected?.id === `${group.key}-all`}
                onClick={() => go(group.more?.path, group.more?.params)}
              >
                <Icon name="list" size={16} />
                <span>{t('search.all', { n: f.n(group.more.total) })}</span>
              </div>
            )}
          </div>
        ))}
      </div>
    </Modal>
  );
}

function Look({ of }: { of: Item }) {
  return of.kind === 'LOCAL_GOVERNMENT' && of.status ? (
    <StatusIcon status={of.status as Status} />
  ) : (
    <span className="mk-muted" style={{ display: 'inline-flex' }}>
      <Icon name={of.icon ?? ICONS[of.kind]} size={16} />
    </span>
  );
}

/** A meeting by its kind and number, whatever else by its name. */
function Called({ of: { kind, code, status, title } }: { of: Item }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (kind !== 'MEETING' || !code) return title;
  const [n, year] = code.split('/').map(Number);
  return t(`search.meeting.${status as 'JOINT_PLANNING'}`, { n: f.n(n), year: f.fy(year ?? 0) });
}

/** What tells it from others of its name; what it is where that isn't seen by its group. */
function Detail({ of }: { of: Item }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { kind, status } = of;
  const words = kind === 'MEETING' ? [of.title, of.on && f.date(of.on), of.detail] : [of.code, of.detail];
  if (kind === 'PERSON' && status) words.push(t(`role.${status as Role}`));
  if (kind === 'HUB' && (status === 'DECLINED' || status === 'RETIRED')) words.push(t('search.noHub'));
  if (kind === 'ISSUE' && status === 'RESOLVED') words.push(t('search.resolved'));
  if (kind === 'LOCAL_GOVERNMENT' && status) words.push(t(`status.${status as Status}`));
  const told = words.filter(Boolean).join(' · ');
  return told === '' ? null : <small>{told}</small>;
}
