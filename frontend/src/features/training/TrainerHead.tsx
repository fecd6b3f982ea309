import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ifMatch, remove } from '@/api/client';
import type { TrainerDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe, useScope } from '@/shared/session';
import { CallButton } from '@/shared/ui/CallButton';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { EditButton } from '@/shared/ui/EditButton';
import { Head } from '@/shared/ui/feedback';
import { useHref } from '@/shared/url';
import { useServes } from './employment';
import { TrainerForm } from './TrainerForm';
import { TrainerState } from './TrainerState';
import { TransferDialog } from './TransferDialog';

interface Props {
  trainer: TrainerDetail;
  etag: string | null;
}

export function TrainerHead({ trainer, etag }: Props) {
  const me = useMe();
  const serves = useServes();
  const [editing, setEditing] = useState(false);
  return (
    <Head title={trainer.name} lead={[trainer.position, serves(trainer)].filter(Boolean).join(' · ')}>
      <CallButton phone={trainer.phone} />
      {mayWriteIn(me, trainer.provinceCode) && <EditButton onClick={() => setEditing(true)} />}
      {editing && <TrainerForm trainer={trainer} etag={etag} onClose={() => setEditing(false)} />}
    </Head>
  );
}

export function TrainerFacts({ trainer, etag }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const { day } = useScope();
  const facts = [
    ['code', trainer.code],
    ['state', <TrainerState key="state" trainer={trainer} day={day} />],
    [
      'cohort',
      <Link key="cohort" to={href(`/training/${trainer.cohortId}`)}>
        {trainer.cohortName}
      </Link>,
    ],
    ['capacity', t('board.places', { n: f.n(trainer.capacity) })],
    ['skills', trainer.skills.map((skill) => t(`skill.${skill}`)).join(', ') || '–'],
    ['phone', trainer.phone ?? '–'],
    [
      'email',
      trainer.email ? (
        <Anchor key="email" href={`mailto:${trainer.email}`}>
          {trainer.email}
        </Anchor>
      ) : (
        '–'
      ),
    ],
  ] as const;
  return (
    <section className="mk-card" aria-labelledby="trainer-facts">
      <h2 id="trainer-facts">{t('trainer.facts')}</h2>
      <dl className="mk-dl">
        {facts.map(([key, value]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{t(`trainer.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayWriteIn(me, trainer.provinceCode) && (
        <div className="mk-noprint" style={{ marginTop: 12 }}>
          <ConfirmButton
            compact
            icon="trash"
            label={t('trainer.delete')}
            title={t('trainer.deleteTitle')}
            text={t('trainer.deleteText')}
            confirm={t('common.delete')}
            sends={remove('/api/v1/trainers/{id}', {
              params: { path: { id: trainer.id } },
              headers: ifMatch(etag),
            })}
            done={() => navigate(href('/trainers'))}
          />
        </div>
      )}
    </section>
  );
}

/** Where a trainer served and serves; people are transferred. */
export function Postings({ trainer, etag }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const serves = useServes();
  const [moving, setMoving] = useState(false);
  const may = mayWriteIn(me, trainer.provinceCode);
  return (
    <section className="mk-card" aria-labelledby="postings">
      <div className="mk-cardhead">
        <h2 id="postings">{t('posting.title')}</h2>
        {may && (
          <Button variant="default" size="xs" onClick={() => setMoving(true)}>
            {t('posting.transfer')}
          </Button>
        )}
      </div>
      <ol className="mk-timeline">
        {[...trainer.postings].reverse().map((posting) => (
          <li key={posting.from ?? 'first'}>
            {serves({
              ...posting,
              localGovernmentName:
                posting.localGovernmentCode === trainer.localGovernmentCode
                  ? trainer.localGovernmentName
                  : null,
            })}
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {posting.from ? t('workload.since', { date: f.date(posting.from) }) : t('posting.always')}
            </span>
            {may && posting.from != null && (
              <ConfirmButton
                compact
                label={t('posting.takeBack')}
                title={t('posting.takeBackTitle')}
                text={t('posting.takeBackText', { date: f.date(posting.from) })}
                confirm={t('posting.takeBack')}
                sends={remove('/api/v1/trainers/{id}/transfers/{from}', {
                  params: { path: { id: trainer.id, from: posting.from } },
                  headers: ifMatch(etag),
                })}
              />
            )}
          </li>
        ))}
      </ol>
      {moving && <TransferDialog trainer={trainer} onClose={() => setMoving(false)} />}
    </section>
  );
}
