import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Report, ReportSection } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useProvinceName } from '@/shared/session';
import { Conflict } from '@/shared/ui/Conflict';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import '../report.css';
import { reportOf, reportPath } from '../asked';
import { draftOf } from '../draftOf';
import { useLeaving } from '../leaving';
import { firstDay } from '../months';
import { Holder, StateChip } from '../ReportChips';
import { ReportNav } from '../ReportNav';
import { mayDo, PARTS } from '../reportWords';
import { isAsProposed } from '../writing';
import { IssueChoice, useIssueRows } from './IssueChoice';
import { KeptWhere } from './KeptWhere';
import { SectionEditor } from './SectionEditor';
import { useWriting } from './useWriting';

/** A report is written, beside what it stands on. */
export default function EditReportPage() {
  const { province = '', month = '' } = useParams();
  const { t } = useTranslation();
  const report = useQuery(reportOf(province, month));
  useTitle(t('reportWrite.title'));
  return (
    <>
      <ReportNav />
      {report.data ? (
        <Writing key={`${province} ${month}`} report={report.data.data} etag={report.data.etag} />
      ) : report.error ? (
        <Failed error={report.error} retry={() => report.refetch()} />
      ) : (
        <Bones lines={14} height={22} />
      )}
    </>
  );
}

function Writing({ report, etag }: { report: Report; etag: string | null }) {
  const { t } = useTranslation();
  const href = useHref();
  // as it was when it was opened: an open form isn't taken away
  const [may] = useState(() => mayDo(report, 'CHANGE'));
  // what a page that was left still sends comes first: it is what this one begins with
  const leaving = useLeaving(draftOf(report.provinceCode, report.month));
  const [begun, setBegun] = useState(!leaving);
  if (!leaving && !begun) setBegun(true);
  if (!begun) return <Bones lines={14} height={22} />;
  if (!may) {
    return (
      <Empty
        icon="lock"
        whole
        title={t('reportWrite.mayNot')}
        text={t('reportWrite.mayNotText')}
        action={<Link to={href(reportPath(report.provinceCode, report.month))}>{t('reportWrite.read')}</Link>}
      />
    );
  }
  return <Form report={report} etag={etag} />;
}

function Form({ report, etag }: { report: Report; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useProvinceName();
  const writing = useWriting(report, etag);
  const { values, change, both, proposed } = writing;
  // the remarks with which it came back stay beside the text
  const [remarks] = useState(report.remarks);
  const rows = useIssueRows(
    report,
    both.some(({ part }) => part === 'issueIds'),
  );
  const top = useRef<HTMLDivElement>(null);
  const { provinceCode: province, month } = report;
  const nameOfPart = (part: ReportSection | 'issueIds') =>
    part === 'issueIds' ? t('report.issues') : t(`reportSection.${part}`);
  const asProposed = (part: ReportSection) => isAsProposed(values[part] ?? '', proposed?.[part]?.text);
  const done = async () => {
    if (await writing.write()) navigate(href(reportPath(province, month)));
    else top.current?.scrollIntoView({ block: 'start' });
  };
  const untouched = PARTS.filter(asProposed).length;
  const said = (part: ReportSection | 'issueIds', text: string) =>
    part === 'issueIds'
      ? text
          .split(' ')
          .filter(Boolean)
          .map((id) => rows.get(id)?.title ?? t('reportWrite.unknownIssue'))
          .join('\n')
      : text;
  return (
    <div className="mk-grid">
      <Head
        title={t('report.title', { month: f.monthLong(firstDay(month)) })}
        lead={
          <>
            {t('home.province', { name: nameOf(province, report.province.name) })} ·{' '}
            {t('facts.asOf', { date: f.date(report.asOf) })}
          </>
        }
      >
        <Button onClick={() => void done()} leftSection={<Icon name="check" size={16} />}>
          {t('reportWrite.done')}
        </Button>
      </Head>
      <div ref={top} className="mk-inline" style={{ marginTop: -10, scrollMarginTop: 90 }}>
        <StateChip state={report.state} />
        {report.holder && <Holder of={report.holder} />}
        <span className="mk-muted">
          {t('reportWrite.untouched', { n: f.n(untouched), of: f.n(PARTS.length) })}
        </span>
      </div>
      {report.state === 'FOR_SIGNATURE' && (
        <Warning title={t('reportWrite.presented')}>
          <p style={{ margin: 0 }}>{t('reportWrite.presentedText')}</p>
          {writing.keeping === 'held' && (
            <Button mt="sm" size="xs" onClick={() => void writing.takeBack()}>
              {t('reportWrite.takeBack')}
            </Button>
          )}
        </Warning>
      )}
      {both.length > 0 && (
        <Conflict
          text={t('reportWrite.both')}
          fields={both.map(({ part, mine, theirs }) => ({
            key: part,
            label: nameOfPart(part),
            mine: said(part, mine),
            theirs: said(part, theirs),
          }))}
          onKeepMine={() => writing.settle(true)}
          onTakeTheirs={() => writing.settle(false)}
        />
      )}
      <div className="mk-writing">
        <nav className="mk-writingnav" aria-label={t('reportWrite.sections')}>
          <ol>
            {PARTS.map((part) => (
              <li key={part}>
                <a href={`#write-${part}`} data-remark={remarks[part] ? true : undefined}>
                  <Icon
                    name={
                      remarks[part]
                        ? 'undo'
                        : asProposed(part)
                          ? 'bulb'
                          : values[part]?.trim()
                            ? 'check'
                            : 'question'
                    }
                    size={15}
                  />
                  <span>{t(`reportSection.${part}`)}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="mk-grid">
          {PARTS.map((part, i) => (
            <SectionEditor
              key={part}
              part={part}
              title={i === 0 ? nameOfPart(part) : `${f.n(i)}. ${nameOfPart(part)}`}
              value={values[part] ?? ''}
              onChange={(text) => change(part, text)}
              proposed={proposed?.[part]}
              remark={remarks[part]}
              error={writing.errors[part]}
            >
              {part === 'solutions' && (
                <IssueChoice
                  report={report}
                  rows={rows}
                  error={writing.errors.issueIds}
                  chosen={(values.issueIds ?? '').split(' ').filter(Boolean)}
                  onChange={(ids) => change('issueIds', ids.join(' '))}
                />
              )}
            </SectionEditor>
          ))}
        </div>
      </div>
      <KeptWhere keeping={writing.keeping} at={writing.savedAt} again={() => void writing.write()}>
        <Button onClick={() => void done()}>{t('reportWrite.done')}</Button>
      </KeptWhere>
    </div>
  );
}
