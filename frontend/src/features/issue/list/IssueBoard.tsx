import { Button, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Issue, IssueState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Chip } from '@/shared/ui/Chip';
import { Bones, Failed, toastWarning } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref, useUrlState } from '@/shared/url';
import { KindAndModule, SeverityMark } from '../IssueChip';
import { ACT_ICON, ACTS, type Act, ISSUE_STATES, mayDo, STATE_LOOK } from '../issueWords';
import { useActs } from '../useActs';
import { actTo, columnsFor } from './boardMoves';
import type { IssueFilters } from './filters';

/** As many as a column shows at first, and adds; the server gives no more at once than the last. */
const [FIRST, MOST] = [12, 500];

/** A column a state. A card is dragged to another, or moved by its button: the same actions as on its page. */
export function IssueBoard({ filters }: { filters: IssueFilters }) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const [url, change] = useUrlState();
  const only = ISSUE_STATES.find((state) => state === url.column) ?? 'OPEN';
  const [held, setHeld] = useState<Issue | null>(null);
  const { act, sending, dialog } = useActs();
  const drop = (to: IssueState) => {
    if (!held || held.state === to) return;
    const found = actTo(held, to);
    if (found) act(held, found);
    else {
      toastWarning(
        t('issueBoard.cannot', { from: t(`issueState.${held.state}`), to: t(`issueState.${to}`) }),
      );
    }
    setHeld(null);
  };
  return (
    <>
      {phone ? (
        // in words that wrap: side by side they are wider than a phone
        <ul className="mk-counts" aria-label={t('issueBoard.label')} style={{ marginBottom: 12 }}>
          {ISSUE_STATES.map((state) => (
            <li key={state}>
              <button
                type="button"
                className="mk-plain"
                aria-pressed={state === only}
                onClick={() => change({ column: state }, { replace: true })}
              >
                {t(`issueState.${state}`)}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mk-small mk-muted mk-noprint" style={{ margin: '0 0 8px' }}>
          {t('issueBoard.hint')}
        </p>
      )}
      <div className="mk-states">
        {ISSUE_STATES.filter((state) => !phone || state === only).map((state) => (
          <Column
            key={state}
            state={state}
            filters={filters}
            held={held}
            sending={sending}
            onHold={setHeld}
            onDrop={() => drop(state)}
            onAct={act}
          />
        ))}
      </div>
      {dialog}
    </>
  );
}

function Column({
  state,
  filters,
  held,
  sending,
  onHold,
  onDrop,
  onAct,
}: {
  state: IssueState;
  filters: IssueFilters;
  held: Issue | null;
  sending: string | undefined;
  onHold: (issue: Issue | null) => void;
  onDrop: () => void;
  onAct: (issue: Issue, act: Act) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const [url, change] = useUrlState();
  const at = `shown.${state}`;
  const size = Math.min(MOST, Math.max(FIRST, Number(url[at]) || 0));
  const [over, setOver] = useState(false);
  const query = {
    ...filters,
    state,
    open: undefined,
    asOf: undefined,
    size,
    sort: state === 'RESOLVED' ? '-changedAt' : 'since',
  };
  const list = useQuery({
    ...get('/api/v1/issues', { params: { query } }),
    placeholderData: keepPreviousData,
  });
  const may = held !== null && actTo(held, state) !== undefined;
  const left = (list.data?.total ?? 0) - (list.data?.items.length ?? 0);
  return (
    <section
      className="mk-column"
      aria-labelledby={`column-${state}`}
      data-may={may || undefined}
      data-over={(over && may) || undefined}
      onDragOver={(e) => {
        if (!held) return;
        e.preventDefault();
        // also where it can't go: only what is dropped can be told why
        e.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      <h2 id={`column-${state}`}>
        <Chip {...STATE_LOOK[state]}>{t(`issueState.${state}`)}</Chip>
        {list.data && <span className="mk-num mk-muted">{f.n(list.data.total)}</span>}
      </h2>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={5} />
      ) : list.data.items.length === 0 ? (
        <p className="mk-muted mk-small" style={{ margin: 0 }}>
          {t('issueBoard.none')}
        </p>
      ) : (
        <ul>
          {list.data.items.map((issue) => (
            <Card
              key={issue.id}
              of={issue}
              province={filters.province === undefined}
              busy={sending === issue.id}
              onHold={onHold}
              onAct={onAct}
            />
          ))}
        </ul>
      )}
      {left > 0 && size < MOST && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          fullWidth
          loading={list.isPlaceholderData}
          onClick={() => change({ [at]: Math.min(MOST, size * 3) }, { keepPage: true, replace: true })}
        >
          {t('issueBoard.more', { n: f.n(left) })}
        </Button>
      )}
    </section>
  );
}

function Card({
  of,
  province,
  busy,
  onHold,
  onAct,
}: {
  of: Issue;
  /** Whether several provinces are looked at. */
  province: boolean;
  busy: boolean;
  onHold: (issue: Issue | null) => void;
  onAct: (issue: Issue, act: Act) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const acts = ACTS.filter((act) => mayDo(of, act));
  return (
    <li
      className="mk-issuecard"
      draggable={columnsFor(of).length > 0 || undefined}
      data-late={of.overdue || undefined}
      aria-busy={busy}
      onDragStart={(e) => {
        e.dataTransfer.effectAllowed = 'move';
        e.dataTransfer.setData('text/plain', of.title);
        onHold(of);
      }}
      onDragEnd={() => onHold(null)}
    >
      <Link draggable={false} to={href(`/issues/${of.id}`)}>
        {of.title}
      </Link>
      <span className="mk-small mk-muted">
        <span lang="th">
          {of.localGovernment?.name ?? t('issue.ofProvinceNamed', { name: of.province.name })}
        </span>
        {province && of.localGovernment && ` · ${of.province.name}`}
      </span>
      <span className="mk-small mk-inline" style={{ gap: '2px 8px' }}>
        <span className="mk-muted">
          <KindAndModule of={of} />
        </span>
        {of.severity === 'HIGH' && <SeverityMark of={of.severity} />}
      </span>
      <span className="mk-small mk-muted">
        {of.holder && `${t('issue.holderSince', { date: f.date(of.holder.since), n: f.n(of.holder.days) })}`}
        {of.daysToResolve != null &&
          `${t('issue.daysToResolve')} ${t('issue.days', { n: f.n(of.daysToResolve) })}`}
      </span>
      {of.dueOn && of.state !== 'RESOLVED' && (
        <span className={`mk-small ${of.overdue ? 'mk-down' : 'mk-muted'}`}>
          {t('issue.dueOn')} {f.date(of.dueOn)}
          {of.overdue && ` · ${t('issue.overdue')}`}
        </span>
      )}
      {busy ? (
        <span className="mk-small mk-muted" role="status">
          {t('issueBoard.sending')}
        </span>
      ) : (
        acts.length > 0 && (
          <Menu position="bottom-start" shadow="md" withinPortal>
            <Menu.Target>
              <button type="button" className="mk-plain mk-noprint" style={{ justifySelf: 'start' }}>
                <Icon name="swap" size={14} />
                <span aria-hidden="true">{t('issueBoard.move')}</span>
                <span className="visually-hidden">{t('issueBoard.moveOf', { title: of.title })}</span>
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {acts.map((act) => (
                <Menu.Item
                  key={act}
                  leftSection={<Icon name={ACT_ICON[act]} size={16} />}
                  onClick={() => onAct(of, act)}
                >
                  {t(`issueDo.${act}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      )}
    </li>
  );
}
