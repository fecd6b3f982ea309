import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, put } from '@/api/client';
import { fieldErrors, ProblemError } from '@/api/problem';
import type { Report, ReportSection, SaveReport } from '@/api/types';
import { dropDraft, keepDraft, readDraft } from '@/shared/form/draft';
import { toastDone, toastProblem } from '@/shared/ui/feedback';
import { useFresh } from '@/shared/useFresh';
import { useSend } from '@/shared/useSend';
import { reportOf } from '../asked';
import { draftOf } from '../draftOf';
import { leave } from '../leaving';
import { PARTS } from '../reportWords';
import { ISSUES, proposedTextsOf, textsOf } from '../unwritten';
import { answered, changed, type Texts, type Typed, together } from '../writing';

/** Milliseconds after the last key until it goes to the server, and until it is tried again without a connection. */
const PAUSE = 2_500;
const AGAIN = 15_000;

const bodyOf = ({ summary, issueIds, ...sections }: Record<string, string>): SaveReport => ({
  ...(summary !== undefined && { summary }),
  ...(Object.keys(sections).length > 0 && { sections }),
  ...(issueIds !== undefined && { issueIds: issueIds.split(' ').filter(Boolean) }),
});

/** Before it exists there is no version to name. */
const versionOf = ({ state }: Report, etag: string | null) => (state === 'NOT_STARTED' ? null : etag);

export type Keeping = 'saved' | 'typed' | 'saving' | 'away' | 'refused' | 'both' | 'held';

/**
 * A report as it is written: kept on the device with every key, on the server after a pause; only what was changed is sent, so that
 * two who write different sections are in nobody's way. Where both changed the same one, a person chooses. What lies before whoever
 * signs is taken back by being changed: nothing goes there until that is said.
 */
export function useWriting(report: Report, etag: string | null) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const fresh = useFresh();
  const { send } = useSend();
  const { provinceCode: province, month } = report;
  const name = draftOf(province, month);
  const query = useMemo(() => reportOf(province, month), [province, month]);
  const [begun] = useState(() => {
    const stored = textsOf(report);
    const kept = readDraft<Typed>(name) as Typed | null;
    if (!kept?.mine || !kept.from) return { stored, values: stored, both: [] as string[], from: {} };
    const { values, both } = together(kept, stored, proposedTextsOf(report));
    const from = Object.fromEntries(both.map((key) => [key, kept.from[key] ?? '']));
    return { stored, values, both, from, kept: JSON.stringify(kept) };
  });
  /** What this page kept on the device, or found there: what another tab of it keeps is not its to drop. */
  const kept = useRef(begun.kept);
  /** What stands on the server, and the version that says so. */
  const stored = useRef<{ texts: Texts; etag: string | null }>({
    texts: begun.stored,
    etag: versionOf(report, etag),
  });
  const [values, setValues] = useState<Record<string, string>>(begun.values);
  const latest = useRef(values);
  const [both, setBoth] = useState<string[]>(begun.both);
  const unsettled = useRef(begun.both.length > 0);
  /** What stood there before both changed it: until that is settled, it is what the device remembers. */
  const disputed = useRef<Texts>(begun.from);
  /** It lies before whoever signs, and nobody said that it is taken back. */
  const held = useRef(report.state === 'FOR_SIGNATURE');
  const lies = useRef(held.current);
  const [proposed, setProposed] = useState(report.proposed);
  const [keeping, setKeeping] = useState<Keeping>(() =>
    begun.both.length > 0
      ? 'both'
      : Object.keys(changed(begun.values, begun.stored)).length === 0
        ? 'saved'
        : held.current
          ? 'held'
          : 'typed',
  );
  const [savedAt, setSavedAt] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<boolean>>(undefined);
  const gone = useRef(false);

  const keep = useCallback(() => {
    const mine = changed(latest.current, stored.current.texts);
    if (Object.keys(mine).length === 0) {
      if (kept.current !== undefined && JSON.stringify(readDraft(name)) === kept.current) dropDraft(name);
      kept.current = undefined;
      return;
    }
    // whoever opened it anew keeps what is typed from there on
    if (gone.current) return;
    const from = Object.fromEntries(
      Object.keys(mine).map((key) => [key, disputed.current[key] ?? stored.current.texts[key] ?? '']),
    );
    const typed: Typed = { mine, from, base: stored.current.etag };
    kept.current = JSON.stringify(typed);
    keepDraft(name, typed);
  }, [name]);

  const meet = useCallback((theirs: Report, version: string | null): string[] => {
    const mine = changed(latest.current, stored.current.texts);
    const from = Object.fromEntries(Object.keys(mine).map((key) => [key, stored.current.texts[key] ?? '']));
    const met = together({ mine, from, base: stored.current.etag }, textsOf(theirs), proposedTextsOf(theirs));
    const presented = theirs.state === 'FOR_SIGNATURE';
    if (presented && !lies.current) held.current = true;
    lies.current = presented;
    setProposed(theirs.proposed);
    stored.current = { texts: textsOf(theirs), etag: versionOf(theirs, version) };
    latest.current = met.values;
    setValues(met.values);
    unsettled.current = met.both.length > 0;
    disputed.current = Object.fromEntries(met.both.map((key) => [key, from[key] ?? '']));
    setBoth(met.both);
    return met.both;
  }, []);

  const write = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    // several may wait for it: one goes on, the others wait for that
    while (sending.current) await sending.current;
    if (unsettled.current) return false;
    const said = latest.current;
    const mine = changed(said, stored.current.texts);
    if (Object.keys(mine).length === 0) {
      setKeeping('saved');
      return true;
    }
    if (held.current) {
      setKeeping('held');
      return false;
    }
    setKeeping('saving');
    let met: 'none' | 'together' | 'both' = 'none';
    const run = async () => {
      const { etag: version } = stored.current;
      const answer = await send(
        put('/api/v1/monthly-reports/{province}/{month}', {
          params: { path: { province, month } },
          body: bodyOf(mine),
          ...(version !== null && { headers: ifMatch(version) }),
        }),
        {
          // the page itself knows it; what else shows it asks anew when it is opened
          invalidates: { refetchType: 'none' },
          conflict: async (problem) => {
            if (problem.status === 409) return false;
            const now = await fresh(query);
            met = meet(now.data, now.etag).length > 0 ? 'both' : 'together';
            return true;
          },
          failed: (error) => {
            const away = error instanceof ProblemError && error.code === 'NETWORK';
            const told = fieldErrors(
              error,
              Object.fromEntries([
                ...PARTS.flatMap((part) => [
                  [part, part],
                  [`sections.${part}`, part],
                ]),
                [ISSUES, ISSUES],
                ...(mine[ISSUES] ?? '').split(' ').map((_, i) => [`${ISSUES}.${i}`, ISSUES]),
              ]),
            );
            setErrors(told.beside);
            setKeeping(away ? 'away' : 'refused');
            if (!away) toastProblem(error);
            if (away && !gone.current) timer.current = setTimeout(() => void write(), AGAIN);
          },
          done: ({ data, etag: written }) => {
            // what is typed since is still to be sent; what nobody wrote is what it says by now
            const texts = textsOf(data);
            latest.current = answered(latest.current, said, texts);
            stored.current = { texts, etag: written };
            lies.current = false;
            setValues(latest.current);
            setProposed(data.proposed);
            client.setQueryData(query.queryKey, { data, etag: written });
            setErrors({});
            setSavedAt(new Date().toISOString());
          },
        },
      );
      return answer !== undefined;
    };
    const running = run();
    sending.current = running;
    const through = await running;
    sending.current = undefined;
    keep();
    if (through) {
      const more = Object.keys(changed(latest.current, stored.current.texts)).length > 0;
      setKeeping(more ? 'typed' : 'saved');
      if (more && !gone.current) timer.current = setTimeout(() => void write(), PAUSE);
      return !more;
    }
    if ((met as string) === 'both') setKeeping('both');
    if ((met as string) === 'together') {
      // sent once more where it was left; nothing is told to who is elsewhere
      if (!gone.current) toastDone(t('reportWrite.together'));
      return write();
    }
    return false;
  }, [client, fresh, keep, meet, month, province, query, send, t]);

  const change = useCallback(
    (part: string, text: string) => {
      latest.current = { ...latest.current, [part]: text };
      setValues(latest.current);
      keep();
      if (unsettled.current) return;
      setKeeping(held.current ? 'held' : 'typed');
      if (held.current) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(), PAUSE);
    },
    [keep, write],
  );

  const now = useRef(write);
  now.current = write;
  useEffect(() => {
    gone.current = false;
    // what the device kept goes on its way at once, or is there already
    if (Object.keys(changed(latest.current, stored.current.texts)).length === 0) keep();
    else void now.current();
    const online = () => void now.current();
    addEventListener('online', online);
    return () => {
      removeEventListener('online', online);
      clearTimeout(timer.current);
      gone.current = true;
      // who goes elsewhere is done with it
      const open = Object.keys(changed(latest.current, stored.current.texts)).length > 0;
      if (sending.current || (open && !unsettled.current && !held.current)) leave(name, now.current());
    };
  }, [keep, name]);

  /** It is taken back from whoever signs. */
  const takeBack = () => {
    held.current = false;
    return write();
  };

  /** Of what both changed: one goes on, the other is left. */
  const settle = (mine: boolean) => {
    if (!mine) {
      latest.current = { ...latest.current };
      for (const part of both) latest.current[part] = stored.current.texts[part] ?? '';
      setValues(latest.current);
    }
    unsettled.current = false;
    disputed.current = {};
    setBoth([]);
    keep();
    void write();
  };
  return {
    values,
    /** What proposes itself by now. */
    proposed,
    change,
    keeping,
    savedAt,
    errors,
    /** What both changed, with what the other wrote. */
    both: both.map((part) => ({
      part: part as ReportSection | typeof ISSUES,
      mine: values[part] ?? '',
      theirs: stored.current.texts[part] ?? '',
    })),
    settle,
    takeBack,
    /** Sends what is typed now; true when all of it is on the server. */
    write,
  };
}
