import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Answer } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { useIssueVersions } from '@/features/issue/useIssueVersions';
import { useVersions } from '@/features/visit/useVersions';
import { ClockWarning } from '@/shared/ClockWarning';
import { useFormat } from '@/shared/format';
import { exportWaiting } from '@/shared/offline/exportWaiting';
import {
  decisionsOf,
  isHeldUp,
  keepMine,
  sendAgain,
  takeTheirs,
  theirsOf,
  throwAway,
} from '@/shared/offline/outbox';
import { keepForGood, type StorageState, storageState } from '@/shared/offline/storage';
import type { Decision, Waiting, WaitingState } from '@/shared/offline/store';
import { useKept, useWaiting } from '@/shared/offline/useOutbox';
import { problemText } from '@/shared/problemText';
import { pageOwner } from '@/shared/signedIn';
import { Chip } from '@/shared/ui/Chip';
import { Conflict, type ConflictField } from '@/shared/ui/Conflict';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones, Empty, Head, toastDone, toastProblem, toastWarning } from '@/shared/ui/feedback';
import { Icon, type IconName } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { withParams } from '@/shared/url';

const LOOKS: Record<WaitingState, { icon: IconName; look: string }> = {
  DRAFT: { icon: 'pencil', look: 'nodata' },
  WAITING: { icon: 'clock', look: 'exempt' },
  REFUSED: { icon: 'warning', look: 'incomplete' },
  CONFLICT: { icon: 'swap', look: 'late' },
};
/** Milliseconds: ages on the page go on. */
const MINUTE = 60_000;

/** What waits on this device: each with its state and reason, to be mended, sent again, saved or thrown away. */
export default function QueuePage() {
  const { t } = useTranslation();
  const rows = useWaiting();
  const [sending, setSending] = useState(false);
  useTitle(t('offline.queue'));
  const all = async () => {
    setSending(true);
    try {
      await sendAgain();
    } finally {
      setSending(false);
    }
  };
  const waiting = rows?.some((row) => row.state === 'WAITING');
  return (
    <>
      <Head title={t('offline.queue')} lead={t('queue.lead')}>
        {rows && rows.length > 0 && (
          <>
            <Button variant="default" onClick={() => void exportWaiting(rows).catch(toastProblem)}>
              {t('queue.saveAll')}
            </Button>
            <Button loading={sending} disabled={!waiting} onClick={() => void all()}>
              {t('queue.sendAll')}
            </Button>
          </>
        )}
      </Head>
      <Stack>
        {!rows ? (
          <Bones />
        ) : rows.length === 0 ? (
          <Empty icon="check" title={t('queue.emptyTitle')} text={t('queue.emptyText')} />
        ) : (
          <ul className="mk-queue" aria-label={t('offline.queue')}>
            {rows.map((row) => (
              <li key={row.id} className="mk-card">
                <Entry of={row} heldUp={row.state === 'WAITING' && isHeldUp(row, rows)} />
              </li>
            ))}
          </ul>
        )}
        <Room />
        <Decisions />
      </Stack>
    </>
  );
}

const KINDS = ['VISIT', 'ISSUE', 'COMMENT', 'ATTACHMENT'] as const;
const isKnown = (kind: string): kind is (typeof KINDS)[number] => KINDS.some((one) => one === kind);

/** The day of a device whose clock is ahead: mended, it is sent. */
const isTooEarly = (problem: Waiting['problem']) =>
  problem?.errors?.some((error) => error.code === 'FUTURE_DATE') === true;

/** Reads the clock again each minute. */
function useNow() {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(ticking);
  }, []);
  return now;
}

function useAge() {
  const { t } = useTranslation();
  const f = useFormat();
  const now = useNow();
  return (at: number) => {
    const minutes = Math.max(0, Math.floor((now - at) / MINUTE));
    if (minutes < 60) return t('queue.minutes', { n: f.n(minutes) });
    const hours = Math.floor(minutes / 60);
    return hours < 48
      ? t('queue.hours', { n: f.n(hours) })
      : t('queue.days', { n: f.n(Math.floor(hours / 24)) });
  };
}

const moment = (at: number) => new Date(at).toISOString();

function Entry({ of: row, heldUp }: { of: Waiting; heldUp: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const age = useAge();
  const navigate = useNavigate();
  const [dropping, setDropping] = useState(false);
  const [theirs, setTheirs] = useState<Answer<object>>();
  const [busy, setBusy] = useState(false);
  const { mend, state, problem } = row;
  const doing = async (what: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await what();
    } catch (error) {
      toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const open = () => {
    if (!mend) return;
    // the form goes on from what waits; what else was typed there stays a draft of its own
    const [path = '', search] = mend.address.split('?');
    navigate(withParams(path, { ...Object.fromEntries(new URLSearchParams(search)), mend: row.id }));
  };
  return (
    <Stack gap="xs">
      <div className="mk-cardhead" style={{ margin: 0 }}>
        <h2 lang="th" style={{ overflowWrap: 'anywhere' }}>
          {row.title}
        </h2>
        <Chip {...LOOKS[state]}>{t(`queueState.${state}`)}</Chip>
      </div>
      <p className="mk-small mk-muted" style={{ margin: 0 }}>
        {[
          isKnown(row.kind) ? t(`queueKind.${row.kind}`) : row.kind,
          t('queue.writtenAt', { at: f.moment(moment(row.writtenAt)) }),
          t('queue.ago', { ago: age(row.writtenAt) }),
          row.json === null && t('queue.size', { n: f.n(Math.ceil(row.size / 1024)) }),
          heldUp && t('queue.heldUp'),
          row.tries > 0 && t('queue.tries', { n: f.n(row.tries) }),
          state === 'WAITING' &&
            row.nextAt > Date.now() &&
            t('queue.nextAt', { at: f.moment(moment(row.nextAt)) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isTooEarly(problem) && <ClockWarning />}
      {problem && (
        <p className={state === 'WAITING' ? 'mk-small' : 'mk-small mk-down'} style={{ margin: 0 }}>
          {problem.code === 'FILE_LOST' ? t('queue.lost') : problemText(new ProblemError(problem))}
          {problem.detail && problem.errors?.map((e) => <span key={e.message}> · {e.message}</span>)}
        </p>
      )}
      {theirs && row.method === 'DELETE' && <p style={{ margin: 0 }}>{t('queue.deletes')}</p>}
      {theirs && (
        <Versions
          of={row}
          theirs={theirs}
          onKeepMine={() =>
            void doing(async () => {
              await keepMine(row.id, theirs);
              setTheirs(undefined);
              toastDone(t('queue.keptMine'));
            })
          }
          onTakeTheirs={() =>
            void doing(async () => {
              await takeTheirs(row.id, theirs);
              toastDone(t('queue.tookTheirs'));
            })
          }
        />
      )}
      <Group gap="xs">
        {state === 'CONFLICT' && !theirs && (
          <Button
            size="xs"
            loading={busy}
            onClick={() => void doing(async () => setTheirs(await theirsOf(row)))}
          >
            {t('queue.compare')}
          </Button>
        )}
        {state === 'REFUSED' && mend && (
          <Button size="xs" onClick={open}>
            {t('queue.mend')}
          </Button>
        )}
        {(state === 'REFUSED' || state === 'WAITING') && (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => void doing(() => sendAgain(row.id))}
          >
            {t('queue.again')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => void doing(() => exportWaiting([row]))}>
          {t('queue.save')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDropping(true)}>
          {t('queue.drop')}
        </Button>
      </Group>
      {dropping && (
        <Dialog title={t('queue.dropTitle')} onClose={() => setDropping(false)}>
          <Stack>
            <div>{t('queue.dropText', { title: row.title })}</div>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setDropping(false)}>
                {t('common.keep')}
              </Button>
              <Button color="red.8" onClick={() => void doing(() => throwAway(row.id))}>
                {t('queue.drop')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Stack>
  );
}

/** What two versions say, in the words of what it is; of what has none as it was sent. */
function useFields(
  kind: string | undefined,
  mine: string | null,
  theirs: object | undefined,
): ConflictField[] {
  const { t } = useTranslation();
  const sent = JSON.parse(mine ?? '{}') as Record<string, unknown>;
  const visit = useVersions(kind === 'VISIT' ? sent : undefined, theirs);
  const issue = useIssueVersions(kind === 'ISSUE' ? sent : undefined, theirs);
  if (kind === 'VISIT') return visit;
  if (kind === 'ISSUE') return issue;
  return Object.entries(sent).map(([key, value]) => ({
    key,
    label: kind === 'COMMENT' && key === 'text' ? t('issueTalk.comment') : key,
    mine: String(value ?? ''),
    theirs: String((theirs as Record<string, unknown> | undefined)?.[key] ?? ''),
  }));
}

/** Both versions, and which one it is to be. */
function Versions({
  of: row,
  theirs,
  onKeepMine,
  onTakeTheirs,
}: {
  of: Waiting;
  theirs: Answer<object>;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const fields = useFields(row.kind, row.json, theirs.data);
  return <Conflict fields={fields} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />;
}

/** Whether this device can be trusted with work. */
function Room() {
  const { t } = useTranslation();
  const f = useFormat();
  const [state, setState] = useState<StorageState>();
  useEffect(() => {
    void storageState().then(setState);
  }, []);
  if (!state) return null;
  const mb = (bytes: number) => f.n(Math.round(bytes / 100_000) / 10);
  const told: ReactNode[] = [
    t('storage.used', { used: mb(state.used) }),
    state.free !== undefined && t('storage.free', { free: mb(state.free) }),
  ];
  return (
    <section className="mk-card" aria-labelledby="room">
      <h2 id="room">{t('storage.title')}</h2>
      <p style={{ margin: 0 }}>
        <Icon name={state.keeps === 'WELL' ? 'check' : 'warning'} size={18} /> {t(`storage.${state.keeps}`)}
      </p>
      <p className="mk-small mk-muted" style={{ margin: '4px 0 0' }}>
        {told.filter(Boolean).join(' · ')}
      </p>
      {state.keeps === 'FLEETING' && (
        <Button
          mt="xs"
          size="xs"
          variant="default"
          onClick={async () => {
            if (!(await keepForGood())) toastWarning(t('storage.refused'));
            setState(await storageState());
          }}
        >
          {t('storage.ask')}
        </Button>
      )}
    </section>
  );
}

/** What a person chose between, for it stands nowhere else any more. */
function Decisions() {
  const { t } = useTranslation();
  const made = useKept(() => decisionsOf(pageOwner()));
  if (!made || made.length === 0) return null;
  return (
    <section className="mk-card" aria-labelledby="decisions">
      <h2 id="decisions">{t('decisions.title')}</h2>
      {made.map((one) => (
        <Decided key={one.id} of={one} />
      ))}
    </section>
  );
}

function Decided({ of: one }: { of: Decision }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <details className="mk-more mk-small" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {f.moment(moment(one.at))} · {one.title} · {t(`decisions.${one.decided}`)}
      </summary>
      {open && <Both of={one} />}
    </details>
  );
}

/** What differed; of what was thrown away all that it said. */
function Both({ of: one }: { of: Decision }) {
  const { t } = useTranslation();
  const theirs = one.theirs === null ? undefined : (JSON.parse(one.theirs) as object);
  const fields = useFields(one.kind, one.mine, theirs).filter((field) => field.mine !== field.theirs);
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="mk-table">
        <thead>
          <tr>
            <th>{t('conflict.field')}</th>
            <th>{t('decisions.mine')}</th>
            {theirs && <th>{t(one.decided === 'REPLACED' ? 'decisions.later' : 'decisions.theirs')}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <td>{field.label}</td>
              <td style={{ whiteSpace: 'pre-line' }}>{field.mine || '–'}</td>
              {theirs && <td style={{ whiteSpace: 'pre-line' }}>{field.theirs || '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
