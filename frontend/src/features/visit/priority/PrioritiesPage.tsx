import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API } from '@/api/client';
import type { Priority, VisitPolicy } from '@/api/types';
import { downloadFile, XLSX } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { useMe, useScope } from '@/shared/session';
import { StatusChip } from '@/shared/status';
import { Chip } from '@/shared/ui/Chip';
import { CalledButton } from '@/shared/ui/called';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../visit.css';
import { priorities } from '../asked';
import { isLate, isNever, isOnsiteDue } from '../due';
import { mayPlanDays } from '../mayPlanDays';
import { OfTrainer } from '../OfTrainer';
import { VisitNav } from '../VisitNav';
import { maySeeTo } from '../visitWords';
import { useVisitPolicy, Waiting, Why } from '../Why';
import { Policy } from './Policy';

const ONLY = ['late', 'never', 'onsite', 'unplanned'] as const;
const FIRST = 20;

/** Whom to see first, and why. */
export default function PrioritiesPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const { province, district, asOf, day } = useScope();
  const policy = useVisitPolicy();
  useTitle(t('visitNav.visit-priorities'));
  const mine = me.trainerId != null && url.whose !== 'all' && !url.trainer;
  const query = { province, district, trainer: url.trainer, mine: mine || undefined, asOf };
  const list = useQuery({
    ...priorities(query),
    placeholderData: keepPreviousData,
  });
  const all = list.data?.items ?? [];
  // of a list that is cut off nothing is counted, nor looked for: what is beyond it would be left out without a word
  const tooMany = (list.data?.total ?? 0) > all.length;
  const only = tooMany ? undefined : ONLY.find((one) => one === url.only);
  const takes = (p: Priority) =>
    only === undefined ||
    (only === 'late' && isLate(p)) ||
    (only === 'never' && isNever(p)) ||
    (only === 'onsite' && isOnsiteDue(p, day)) ||
    (only === 'unplanned' && !p.plannedOn);
  const rows = all.map((p, i) => ({ p, rank: i + 1 })).filter(({ p }) => takes(p));
  const [shown, setShown] = useState(FIRST);
  const trainer = url.trainer ? all.find((p) => p.trainer?.id === url.trainer)?.trainer : undefined;
  const counts = {
    late: all.filter(isLate).length,
    never: all.filter(isNever).length,
    onsite: all.filter((p) => isOnsiteDue(p, day)).length,
    unplanned: all.filter((p) => !p.plannedOn).length,
  };
  const download = (accept: string, ending: string) =>
    downloadFile(
      `${API}/visits/priorities`,
      query,
      `${['priorities', asOf].filter(Boolean).join('-')}.${ending}`,
      accept,
    );
  return (
    <>
      <VisitNav />
      <Head title={t('visitNav.visit-priorities')} lead={t('priority.lead')}>
        {mayPlanDays(me) && (
          <Button
            component={Link}
            to={href('/visit-plans', { new: '1', trainer: me.role === 'TRAINER' ? undefined : url.trainer })}
            variant="default"
            leftSection={<Icon name="calendar" size={16} />}
          >
            {t('visit.planDays')}
          </Button>
        )}
        {list.data && !list.isPlaceholderData && (!url.trainer || trainer) && (
          <ListLine
            concerned={trainer?.name}
            // without them a trainer who reads it would see the own ones; and all are counted, whatever is shown
            instead={{
              only: null,
              trainer: mine ? me.trainerId : url.trainer,
              whose: mine || url.trainer ? null : 'all',
            }}
            text={async (of) => {
              const { prioritiesLine, trainerLine } = await import('./prioritiesLine');
              return trainer ? trainerLine(of, trainer, query) : prioritiesLine(of, query, me.name);
            }}
          />
        )}
        <DownloadMenu
          of={t('visitNav.visit-priorities')}
          items={[
            { icon: 'file', label: 'Excel (.xlsx)', run: () => download(XLSX, 'xlsx') },
            { icon: 'file', label: 'CSV', run: () => download('text/csv', 'csv') },
          ]}
        />
      </Head>
      <search className="mk-filters">
        {me.trainerId && (
          <ChoiceFilter
            name="whose"
            label={t('visits.whose')}
            data={[{ value: 'all', label: t('visits.everybody') }]}
          />
        )}
        {!tooMany && (
          <ChoiceFilter
            name="only"
            label={t('priority.only')}
            data={ONLY.map((value) => ({ value, label: t(`priorityOnly.${value}`) }))}
          />
        )}
        <PlaceFilter />
      </search>
      <OfTrainer says={t('priority.ofTrainer', { name: trainer?.name ?? '' })} />
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data || !policy ? (
        <Bones lines={10} height={30} />
      ) : all.length === 0 ? (
        <div className="mk-card">
          <Empty icon="visit" title={t('priority.emptyTitle')} text={t('priority.emptyText')} />
        </div>
      ) : (
        <div className="mk-grid" style={{ opacity: list.isPlaceholderData ? 0.55 : 1 }}>
          {tooMany ? (
            <p className="mk-note" role="status">
              {t('priority.tooMany', { n: f.n(all.length), of: f.n(list.data.total) })}
            </p>
          ) : (
            <>
              <ul className="mk-counts" aria-label={t('priority.only')}>
                {ONLY.map((one) => (
                  <li key={one}>
                    <button
                      type="button"
                      className="mk-plain"
                      aria-pressed={only === one}
                      onClick={() => change({ only: only === one ? null : one })}
                    >
                      {t(`priorityOnly.${one}`)} <strong className="mk-num">{f.n(counts[one])}</strong>
                    </button>
                  </li>
                ))}
              </ul>
              <p className="mk-muted mk-small" role="status" style={{ margin: 0 }}>
                {t('priority.shown', { n: f.n(rows.length), of: f.n(list.data.total) })}
              </p>
            </>
          )}
          <Policy of={policy} />
          {rows.length === 0 && (
            <div className="mk-card">
              <Empty icon="check" title={t('priority.noneTitle')} text={t('priority.noneText')} />
            </div>
          )}
          <ol className="mk-first">
            {rows.slice(0, shown).map(({ p, rank }) => (
              <li key={p.localGovernment.code} data-late={isLate(p) || isNever(p) || undefined}>
                <Entry of={p} rank={rank} policy={policy} />
              </li>
            ))}
          </ol>
          {rows.length > shown && (
            <div>
              <Button variant="default" onClick={() => setShown(shown + 3 * FIRST)}>
                {t('priority.more', { n: f.n(rows.length - shown) })}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

function Entry({ of: p, rank, policy }: { of: Priority; rank: number; policy: VisitPolicy }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { code, name, district, province } = p.localGovernment;
  return (
    <>
      <span className="mk-rank">
        <span className="visually-hidden">{t('priority.rank')} </span>
        {f.n(rank)}
      </span>
      <div className="mk-firstbody">
        <div>
          <h2>
            <Link lang="th" to={href(`/local-governments/${code}`)}>
              {name}
            </Link>
          </h2>
          <p className="mk-small mk-muted" style={{ margin: '0 0 6px' }}>
            {[district.name, province.name, p.trainer?.name ?? t('priority.noTrainer')].join(' · ')}
          </p>
          <p style={{ margin: '0 0 8px' }}>
            <Waiting of={p} />
          </p>
          <div className="mk-inline">
            <StatusChip status={p.status} />
            {p.plannedOn && (
              <Chip icon="calendar" look={p.plannedOn < me.today ? 'incomplete' : 'exempt'}>
                {t('priority.planned', { date: f.date(p.plannedOn) })}
              </Chip>
            )}
          </div>
          {maySeeTo(me) && (
            <div className="mk-inline mk-noprint" style={{ marginTop: 10 }}>
              <Button
                component={Link}
                size="xs"
                to={href('/visits/new', { localGovernment: code, as: 'plan' })}
                aria-label={t('priority.planOf', { name })}
                leftSection={<Icon name="calendar" size={14} />}
              >
                {t('visit.plan')}
              </Button>
              <Button
                component={Link}
                size="xs"
                variant="default"
                to={href('/visits/new', { localGovernment: code })}
                aria-label={t('priority.recordOf', { name })}
                leftSection={<Icon name="check" size={14} />}
              >
                {t('visit.record')}
              </Button>
              <CalledButton of={p.localGovernment} />
            </div>
          )}
        </div>
        <div>
          <p style={{ margin: '0 0 4px' }}>
            <span className="mk-score">{f.n(p.score)}</span>{' '}
            <span className="mk-small mk-muted">{t('priority.ofHundred')}</span>
          </p>
          <Why of={p} policy={policy} />
        </div>
      </div>
    </>
  );
}
