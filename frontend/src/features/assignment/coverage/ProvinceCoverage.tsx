import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Coverage } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, mayWriteIn, useMe, useProvinceName, useScope } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useHref, useUrlState } from '@/shared/url';
import { Board } from '../Board';
import { AssignDialog } from './AssignDialog';
import { CoverageGaps } from './CoverageGaps';
import { CoverageTable } from './CoverageTable';
import { type CoverageLine, useCoverageBoard } from './useCoverage';

export function ProvinceCoverage({ province }: { province: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const { asOf, day } = useScope();
  const [url, change] = useUrlState();
  const { coverage, trainers, lines, error } = useCoverageBoard(province, day);
  const [moving, setMoving] = useState<{ line: CoverageLine; to: string | null }>();
  const own = mayWriteIn(me, province);
  const mayMove = own && asOf === undefined;
  const table = url.view === 'table';
  const title = t('coverage.title', { name: nameOf(province) });

  if (error) {
    return (
      <>
        <Head title={title} />
        <Failed error={error} />
      </>
    );
  }
  if (!coverage || !trainers || !lines) {
    return (
      <>
        <Head title={title} />
        <Bones lines={10} height={22} />
      </>
    );
  }
  if (coverage.total === 0) {
    return (
      <>
        <Head title={title} />
        <div className="mk-card">
          <Empty icon="building" title={t('lg.noneTitle')} text={t('coverage.noPlaces')} />
        </div>
      </>
    );
  }
  return (
    <div className="mk-grid">
      <div>
        <Head title={title}>
          {can(me, 'DEPARTMENT', 'PROVINCE', 'TRAINER', 'OBSERVER') && (
            <Button
              component={Link}
              to={href('/plans', { province, new: own && trainers.length > 0 ? '1' : null })}
              variant={coverage.covered < coverage.total && own ? 'filled' : 'default'}
              leftSection={<Icon name="list" size={16} />}
            >
              {t(own && trainers.length > 0 ? 'plans.propose' : 'coverage.toPlans')}
            </Button>
          )}
          {!table && (
            <ListLine
              compact={false}
              text={async (of) => (await import('./coverageLine')).coverageLine(of, { province, on: day })}
            />
          )}
          <PrintButton />
        </Head>
        <Sentence coverage={coverage} />
        {asOf !== undefined && own && (
          <p className="mk-small mk-muted mk-noprint" style={{ margin: '4px 0 0' }}>
            {t('coverage.past', { date: f.date(asOf) })}
          </p>
        )}
      </div>
      {trainers.length === 0 ? (
        <div className="mk-card">
          <Empty
            icon="trainer"
            title={t('coverage.noTrainersTitle')}
            text={t('coverage.noTrainersText')}
            action={<Link to={href('/training')}>{t('coverage.toTraining')}</Link>}
          />
        </div>
      ) : (
        <>
          {coverage.openingSoon.length > 0 && (
            <details className="mk-card mk-soon">
              <summary>
                <span style={{ color: 'var(--mk-gold)', display: 'inline-flex' }}>
                  <Icon name="clock" size={20} />
                </span>
                <h2>{t('coverage.soon', { n: f.n(coverage.openingSoon.length) })}</h2>
                <Icon name="down" size={16} />
              </summary>
              <CoverageGaps gaps={coverage.openingSoon} whose />
            </details>
          )}
          <SegmentedControl
            className="mk-noprint"
            style={{ justifySelf: 'start' }}
            aria-label={t('coverage.view')}
            value={table ? 'table' : 'board'}
            onChange={(view) =>
              change(
                { view: view === 'table' ? view : null, sort: null, size: null, trainer: null },
                { replace: true },
              )
            }
            data={[
              { value: 'board', label: t('coverage.board') },
              { value: 'table', label: t('coverage.table') },
            ]}
          />
          {table ? (
            <CoverageTable province={province} trainers={trainers} />
          ) : (
            <Board
              province={province}
              trainers={trainers}
              lines={lines}
              mayMove={mayMove}
              label={t('coverage.map')}
              onMove={(line, to) => setMoving({ line: line as CoverageLine, to })}
            />
          )}
        </>
      )}
      {moving && <AssignDialog {...moving} province={province} backup onClose={() => setMoving(undefined)} />}
    </div>
  );
}

function Sentence({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const missing = coverage.total - coverage.covered;
  return (
    <p className="mk-sentence">
      <strong>{t('home.covered', { n: f.n(coverage.covered), of: f.n(coverage.total) })}</strong>{' '}
      {coverage.rate != null && `(${f.pct(coverage.rate)}) `}
      {missing > 0 ? (
        <Link className="mk-down" to={href('/coverage', { view: 'table', covered: 'false', district: null })}>
          {t('coverage.missing', { n: f.n(missing) })}
        </Link>
      ) : (
        <span className="mk-up">{t('coverage.everyone')}</span>
      )}
    </p>
  );
}
