import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemError } from '@/api/problem';
import type { Report } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { lineMonth } from '@/shared/line/lineWords';
import { PaperDialog } from '@/shared/paper/PaperDialog';
import { useProvinceName } from '@/shared/session';
import { Chip } from '@/shared/ui/Chip';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon, type IconName } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { Warning } from '@/shared/ui/Warning';
import { useHref, useUrlState } from '@/shared/url';
import '../report.css';
import { reportOf, reportPath, versionOf } from '../asked';
import { reportLine } from '../lineTexts';
import { firstDay, plusMonths } from '../months';
import { Holder, StateChip, TimingChip } from '../ReportChips';
import { ReportNav } from '../ReportNav';
import { mayDo, PARTS } from '../reportWords';
import { Differences } from './Differences';
import { Leftover } from './Leftover';
import { latestOf } from './path';
import { Route } from './Route';
import { Sections } from './Sections';
import { type Asked, useReportActs } from './useReportActs';
import { Versions } from './Versions';

const ACTS = ['PRESENT', 'CHECK', 'SUBMIT', 'ACKNOWLEDGE', 'RETURN', 'LETTER', 'CORRECT', 'DISCARD'] as const;
const ACT_ICON: Record<(typeof ACTS)[number], IconName> = {
  SUBMIT: 'upload',
  PRESENT: 'user',
  CHECK: 'check',
  ACKNOWLEDGE: 'check',
  RETURN: 'undo',
  LETTER: 'mail',
  CORRECT: 'pencil',
  DISCARD: 'trash',
};

/** A report as it reads: its way to a signature, its figures and texts, what was sent before. */
export default function ReportPage() {
  const { province = '', month = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const [url] = useUrlState();
  const version = url.version ? Number(url.version) : undefined;
  const report = useQuery(reportOf(province, month));
  const old = useQuery({ ...versionOf(province, month, version ?? 0), enabled: version !== undefined });
  const data = report.data?.data;
  const shown = version === undefined ? data : old.data;
  useTitle(t('reportNav.reports'));
  const error = report.error ?? old.error;
  if (error instanceof ProblemError && [403, 404].includes(error.status)) {
    return (
      <>
        <ReportNav />
        <Empty
          icon="lock"
          whole
          title={t('report.notYours')}
          text={t('report.notYoursText')}
          action={
            <Link to={href('/reports', { month, province: null, district: null })}>
              {t('report.toStatus')}
            </Link>
          }
        />
      </>
    );
  }
  return (
    <>
      <ReportNav />
      {data && shown ? (
        <Whole
          key={`${province} ${month} ${version ?? ''}`}
          current={data}
          report={shown}
          etag={report.data?.etag ?? null}
          version={version}
        />
      ) : error ? (
        <Failed error={error} retry={() => report.refetch()} />
      ) : (
        <Bones lines={14} height={22} />
      )}
    </>
  );
}

function Whole({
  current,
  report,
  etag,
  version,
}: {
  current: Report;
  /** What is shown: the report as it stands, or an earlier version of it. */
  report: Report;
  etag: string | null;
  version: number | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const [url, change] = useUrlState();
  const begin = ACTS.find((one) => one === url.do && one !== 'CHECK' && mayDo(current, one));
  const { act, busy, dialog } = useReportActs(current, etag, begin as Asked | undefined);
  const [paper, setPaper] = useState(url.paper !== undefined);
  const { provinceCode: province, month } = report;
  const last = useQuery(reportOf(province, plusMonths(month, -1)));
  const old = version !== undefined;
  const done = latestOf(current.route);
  const checked = (done.get('CHECKED')?.at ?? '') > (done.get('PRESENTED')?.at ?? '');
  const acts = old ? [] : ACTS.filter((one) => mayDo(current, one) && !(one === 'CHECK' && checked));
  const title = t('report.title', { month: f.monthLong(firstDay(month)) });
  const name = nameOf(province, report.province.name);
  const remarked = PARTS.filter((part) => report.remarks[part]);
  const writes = !old && mayDo(current, 'CHANGE');
  // the step that is next in the usual way
  const first = current.state === 'FOR_SIGNATURE' ? 'SUBMIT' : writes ? 'CHANGE' : acts[0];
  return (
    <div className="mk-grid">
      <Head
        title={title}
        lead={
          <>
            {t('home.province', { name })} · {t('facts.asOf', { date: f.date(report.asOf) })}
            {report.version > 0 && <> · {t('report.version', { n: f.n(report.version) })}</>}
          </>
        }
      >
        {writes && (
          <Button
            component={Link}
            to={href(`${reportPath(province, month)}/edit`)}
            variant={first === 'CHANGE' ? 'filled' : 'default'}
            leftSection={<Icon name="pencil" size={16} />}
          >
            {t(`reportWrite.${current.state === 'NOT_STARTED' ? 'begin' : 'goOn'}`)}
          </Button>
        )}
        {acts.map((one) => (
          <Button
            key={one}
            variant={one === first ? 'filled' : 'default'}
            loading={one === 'CHECK' && busy}
            leftSection={<Icon name={ACT_ICON[one]} size={16} />}
            onClick={() => act(one)}
          >
            {t(`reportDo.${one}`)}
          </Button>
        ))}
        <Button variant="default" leftSection={<Icon name="file" size={16} />} onClick={() => setPaper(true)}>
          {t('report.asPaper')}
        </Button>
        <LineButton
          label={t('line.button')}
          title={t('line.title')}
          lead={t('line.forGroup')}
          text={() => reportLine(report)}
        />
      </Head>
      <div className="mk-inline" style={{ marginTop: -10 }}>
        <StateChip state={report.state} />
        <TimingChip timing={report.timing} />
        <Chip icon="calendar" look="nodata">
          {t('report.due', { date: f.date(report.dueOn) })}
        </Chip>
        {report.frozen && (
          <Chip icon="lock" look="nodata" title={t('report.frozenHint')}>
            {t('report.isFrozen')}
          </Chip>
        )}
        {report.holder && (
          <span>
            {t('report.holder')} <Holder of={report.holder} />
          </span>
        )}
      </div>
      {old && (
        <Warning icon="info">
          {t('report.oldVersion', { n: f.n(version) })}{' '}
          <Link to={href(reportPath(province, month))}>{t('report.toCurrent')}</Link>
        </Warning>
      )}
      {!old && report.state === 'DRAFT' && report.reason && (
        <Warning icon="pencil" title={t('report.correcting')}>
          <span lang="th">{report.reason}</span>
        </Warning>
      )}
      {!old && remarked.length > 0 && (
        <Warning icon="undo" title={t('report.remarked', { n: f.n(remarked.length) })}>
          <ul className="mk-reportlist">
            {remarked.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{t(`reportSection.${part}`)}</a>:{' '}
                <span lang="th">{report.remarks[part]}</span>
              </li>
            ))}
          </ul>
        </Warning>
      )}
      {report.state === 'ACKNOWLEDGED' && report.note && (
        <p className="mk-note">
          <Icon name="check" size={18} />
          <span>
            {t('report.noteOf')} <span lang="th">{report.note}</span>
          </span>
        </p>
      )}
      {!old && <Leftover report={current} />}
      <Route report={report} />
      <Sections report={report} last={last.data?.data.figures} />
      <Versions report={current} shown={version} />
      {report.frozen && !old && <Differences report={report} />}
      {dialog}
      {paper && (
        <PaperDialog
          title={`${title} ${t('home.province', { name })}`}
          paper={{
            path: `/monthly-reports/${province}/${month}/document`,
            params: { version },
            name: `รายงานประจำเดือน${lineMonth(month)} จังหวัด${report.province.name}`,
          }}
          forms={['pdf', 'docx', 'xlsx']}
          wordings={
            report.ownTemplate
              ? [
                  { label: t('report.ownWord'), params: { template: 'OWN' } },
                  { label: t('report.programWord'), params: { template: 'PROGRAM' } },
                ]
              : undefined
          }
          note={report.ownTemplate ? t('report.ownNote') : undefined}
          onClose={() => {
            setPaper(false);
            if (url.paper !== undefined) change({ paper: null }, { replace: true });
          }}
        />
      )}
    </div>
  );
}
