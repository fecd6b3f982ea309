import { Button, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Answer, getWithEtag, ifMatch, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Visit } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, useMe } from '@/shared/session';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones, Failed, toastDone, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { type ConflictField, SideBySide } from '@/shared/ui/SideBySide';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import { useFresh } from '@/shared/useFresh';
import { useSend } from '@/shared/useSend';
import { useVersions } from '../useVersions';

const addressed = (id: string) => ({ params: { path: { id } } });
const visitOf = (id: string) => getWithEtag('/api/v1/visits/{id}', addressed(id));

/** Others that are probably records of the same visit. The office, which may delete what was done, settles it here. */
export function SameVisit({ visit, etag }: { visit: Visit; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [other, setOther] = useState<string>();
  if (visit.probablySameAs.length === 0 || !visit.writable) return null;
  const settles = can(me, 'PROVINCE');
  return (
    <div className="mk-note">
      <Icon name="warning" size={18} />
      <div className="mk-inline">
        {t(settles ? 'same.settle' : 'same.tellOffice')}
        {visit.probablySameAs.map((id, i) =>
          settles ? (
            <Button key={id} size="xs" variant="default" onClick={() => setOther(id)}>
              {t('same.compare', { n: f.n(i + 1) })}
            </Button>
          ) : (
            <Link key={id} to={href(`/visits/${id}`)}>
              {t('same.see', { n: f.n(i + 1) })}
            </Link>
          ),
        )}
      </div>
      {other && <Settle visit={{ data: visit, etag }} other={other} onClose={() => setOther(undefined)} />}
    </div>
  );
}

/** Both side by side: which one stays, or both. */
function Settle({ visit, other, onClose }: { visit: Answer<Visit>; other: string; onClose: () => void }) {
  const { t } = useTranslation();
  const theirs = useQuery(visitOf(other));
  return (
    <Dialog size="xl" title={t('same.title')} onClose={onClose}>
      {theirs.error ? (
        <Failed error={theirs.error} retry={() => theirs.refetch()} />
      ) : theirs.data ? (
        <Choice mine={visit} theirs={theirs.data} onClose={onClose} />
      ) : (
        <Bones lines={6} />
      )}
    </Dialog>
  );
}

function Choice({
  mine,
  theirs,
  onClose,
}: {
  mine: Answer<Visit>;
  theirs: Answer<Visit>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const navigate = useNavigate();
  const client = useQueryClient();
  const fresh = useFresh();
  const { send, busy } = useSend();
  const [changed, setChanged] = useState(false);
  const field = (key: string, label: string, words: (visit: Visit) => string): ConflictField => ({
    key,
    label,
    mine: words(mine.data),
    theirs: words(theirs.data),
  });
  const fields = [
    ...useVersions(mine.data, theirs.data),
    field('files', t('photos.title'), (v) => f.n(v.attachments.length)),
    field('agreed', t('agreed.title'), ({ confirmation: said }) =>
      said ? [t(said.confirmed ? 'agreed.yes' : 'agreed.no'), said.remark].filter(Boolean).join(' · ') : '',
    ),
    field('clinic', t('visit.clinic'), (v) => t(v.clinicId ? 'common.yes' : 'common.no')),
    field('by', t('visit.createdBy'), (v) => `${v.createdBy} · ${f.moment(v.createdAt)}`),
  ];
  /** One of them is gone: there is nothing to compare any more. */
  const failed = async (error: unknown) => {
    toastProblem(error);
    if (!(error instanceof ProblemError && error.status === 404)) return;
    onClose();
    await client.invalidateQueries();
  };
  /** What is attached would be lost with it. */
  const holds = (visit: Visit) => visit.attachments.length > 0;
  const takeOut = (gone: Answer<Visit>, done: () => unknown) =>
    send(remove('/api/v1/visits/{id}', { ...addressed(gone.data.id), headers: ifMatch(gone.etag) }), {
      done: () => {
        toastDone(t('same.settled'));
        return done();
      },
      conflict: async ({ status }) => {
        if (status !== 412) return false;
        try {
          // both are compared again as they are now, and the next answer names these versions
          await Promise.all([mine, theirs].map(({ data }) => fresh(visitOf(data.id))));
          setChanged(true);
        } catch (error) {
          await failed(error);
        }
        return true;
      },
      failed,
    });
  return (
    <Stack gap="sm">
      {changed && <Warning>{t('same.changed')}</Warning>}
      <p style={{ margin: 0 }}>{t('same.lead')}</p>
      <SideBySide fields={fields} mine={t('same.this')} theirs={t('same.other')} />
      {(holds(mine.data) || holds(theirs.data)) && (
        <Warning>
          {t(
            holds(mine.data) ? (holds(theirs.data) ? 'same.bothHold' : 'same.thisHolds') : 'same.otherHolds',
          )}
        </Warning>
      )}
      <div className="mk-inline">
        <Button
          color="red.8"
          loading={busy}
          disabled={holds(theirs.data)}
          onClick={() => takeOut(theirs, onClose)}
        >
          {t('same.keepThis')}
        </Button>
        <Button
          color="red.8"
          variant="outline"
          loading={busy}
          disabled={holds(mine.data)}
          onClick={() => takeOut(mine, () => navigate(href(`/visits/${theirs.data.id}`), { replace: true }))}
        >
          {t('same.keepOther')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Stack>
  );
}
