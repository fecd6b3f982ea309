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
import { PARTS } from '../reportWords';
import { textOf } from '../unwritten';
import { changed, type Texts, type Typed, together } from '../writing';

/** Milliseconds after the last key until it goes to the server, and until it is tried again without a connection. */
const PAUSE = 2_500;
const AGAIN = 15_000;

const ISSUES = 'issueIds';
/** Of each text, and of the rows of the table of problems in their order. */
const textsOf = (report: Report): Record<string, string> => ({
  ...Object.fromEntries(PARTS.map((part) => [part, textOf(report, part)])),
  [ISSUES]: report.issueIds.join(' '),
});

const bodyOf = ({ summary, issueIds, ...sections }: Record<string, string>): SaveReport => ({
  ...(summary !== undefined && { summary }),
  ...(Object.keys(sections).length > 0 && { sections }),
  ...(issueIds !== undefined && { issueIds: issueIds.split(' ').filter(Boolean) }),
});

/** Before it exists there is no version to name. */
const versionOf = ({ state }: Report, etag: string | null) => (state === 'NOT_STARTED' ? null : etag);

export type Keeping = 'saved' | 'typed' | 'saving' | 'away' | 'refused' | 'both';

/**
 * A report as it is written: kept on the device with every key, on the server after a pause; only what was changed is sent, so that
 * two who write different sections are in nobody's way. Where both changed the same one, a person chooses.
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
    if (!kept?.mine || !kept.from) return { stored, values: stored, both: [] as string[] };
    return { stored, ...together(kept, stored) };
  });
  /** What stands on the server, and the version that says so. */
  const stored = useRef<{ texts: Texts; etag: string | null }>({
    texts: begun.stored,
    etag: versionOf(report, etag),
  });
  const [values, setValues] = useState<Record<string, string>>(begun.values);
  const latest = useRef(values);
  const [both, setBoth] = useState<string[]>(begun.both);
  const unsettled = useRef(begun.both.length > 0);
  const [keeping, setKeeping] = useState<Keeping>(() =>
    begun.both.length > 0
      ? 'both'
      : Object.keys(changed(begun.values, begun.stored)).length > 0
        ? 'typed'
        : 'saved',
  );
  const [savedAt, setSavedAt] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<boolean>>(undefined);

  const keep = useCallback(() => {
    const mine = changed(latest.current, stored.current.texts);
    if (Object.keys(mine).length === 0) return dropDraft(name);
    const from = Object.fromEntries(Object.keys(mine).map((key) => [key, stored.current.texts[key] ?? '']));
    keepDraft(name, { mine, from, base: stored.current.etag } satisfies Typed);
  }, [name]);

  const meet = useCallback((theirs: Report, version: string | null): string[] => {
    const mine = changed(latest.current, stored.current.texts);
    const from = Object.fromEntries(Object.keys(mine).map((key) => [key, stored.current.texts[key] ?? '']));
    const met = together({ mine, from, base: stored.current.etag }, textsOf(theirs));
    stored.current = { texts: textsOf(theirs), etag: versionOf(theirs, version) };
    latest.current = met.values;
    setValues(met.values);
    unsettled.current = met.both.length > 0;
    setBoth(met.both);
    return met.both;
  }, []);

  const write = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (sending.current) await sending.current;
    if (unsettled.current) return false;
    const mine = changed(latest.current, stored.current.texts);
    if (Object.keys(mine).length === 0) {
      setKeeping('saved');
      return true;
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
              Object.fromEntries(
                PARTS.flatMap((part) => [
                  [part, part],
                  [`sections.${part}`, part],
                ]),
              ),
            );
            setErrors(told.beside);
            setKeeping(away ? 'away' : 'refused');
            if (!away) toastProblem(error);
            if (away) timer.current = setTimeout(() => void write(), AGAIN);
          },
          done: ({ data, etag: written }) => {
            // what is typed since is still to be sent
            stored.current = { texts: { ...textsOf(data), ...mine }, etag: written };
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
      if (more) timer.current = setTimeout(() => void write(), PAUSE);
      return !more;
    }
    if ((met as string) === 'both') setKeeping('both');
    if ((met as string) === 'together') {
      toastDone(t('reportWrite.together'));
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
      setKeeping('typed');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(), PAUSE);
    },
    [keep, write],
  );

  const begins = useRef(keeping === 'typed');
  useEffect(() => {
    // what the device kept goes on its way at once
    if (begins.current) void write();
    begins.current = false;
    const online = () => void write();
    addEventListener('online', online);
    return () => {
      removeEventListener('online', online);
      // who goes elsewhere is done with it
      void write();
    };
  }, [write]);

  /** Of what both changed: one goes on, the other is left. */
  const settle = (mine: boolean) => {
    if (!mine) {
      latest.current = { ...latest.current };
      for (const part of both) latest.current[part] = stored.current.texts[part] ?? '';
      setValues(latest.current);
    }
    unsettled.current = false;
    setBoth([]);
    keep();
    void write();
  };
  return {
    values,
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
    /** Sends what is typed now; true when all of it is on the server. */
    write,
  };
}
