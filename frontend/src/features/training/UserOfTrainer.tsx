import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, getWithEtag, ifMatch, put } from '@/api/client';
import type { TrainerDetail } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { mayWriteIn, useMe } from '@/shared/session';

interface Props {
  trainer: TrainerDetail;
  etag: string | null;
}

/** As which user a trainer signs in: then their visits, and what is to be done, are theirs. */
export function UserOfTrainer({ trainer, etag }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [choosing, setChoosing] = useState(false);
  if (!mayWriteIn(me, trainer.provinceCode)) return null;
  return (
    <section className="mk-card" aria-labelledby="user-of-trainer">
      <div className="mk-cardhead">
        <h2 id="user-of-trainer">{t('userOfTrainer.title')}</h2>
        <Button variant="default" size="xs" onClick={() => setChoosing(true)}>
          {t(trainer.user ? 'userOfTrainer.change' : 'userOfTrainer.tie')}
        </Button>
      </div>
      <p className={trainer.user ? undefined : 'mk-muted'} style={{ margin: 0 }}>
        {trainer.user?.name ?? t('userOfTrainer.none')}
      </p>
      {choosing && <TieDialog trainer={trainer} etag={etag} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function TieDialog({ trainer, etag, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const params = { path: { id: trainer.id } };
  const people = useQuery(
    get('/api/v1/people', {
      params: { query: { role: 'TRAINER', province: trainer.provinceCode ?? undefined, size: 500 } },
    }),
  );
  const names = new Map((people.data?.items ?? []).map((one) => [one.id, one.name]));
  if (trainer.user) names.set(trainer.user.id, trainer.user.name);
  const record = useRecord({
    values: { userId: trainer.user?.id ?? null },
    etag,
    fields: { userId: { label: t('userOfTrainer.user'), shown: (id) => names.get(id ?? '') ?? '' } },
    write: ({ userId }, version) =>
      put('/api/v1/trainers/{id}/user', { params, body: { userId }, headers: ifMatch(version) }),
    theirs: {
      query: getWithEtag('/api/v1/trainers/{id}', { params }),
      of: ({ user }) => ({ userId: user?.id ?? null }),
    },
    onClose,
  });
  return (
    <RecordDialog of={record} title={t('userOfTrainer.title')} lead={t('userOfTrainer.lead')}>
      <Select
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        nothingFoundMessage={people.isSuccess ? t('userOfTrainer.nobody') : undefined}
        data={[...names].map(([value, label]) => ({ value, label }))}
        {...record.field('userId')}
      />
    </RecordDialog>
  );
}
