import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportFigures } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { FigureRows, FigureTable } from '../Figures';
import { IssueTable } from '../IssueTable';
import { SECTIONS } from '../reportWords';
import { Annexes } from './Annexes';
import { latestOf } from './path';

/** The report as it reads on paper: the summary, the figures, its sections, the problems, what is annexed. */
export function Sections({ report, last }: { report: Report; last: ReportFigures | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { month, provinceCode: province } = report;
  const beside: Partial<Record<(typeof SECTIONS)[number], ReactNode>> = {
    status: (
      <>
        <FigureTable figures={report.figures} last={last} month={month} province={province} />
        <FigureRows
          by="type"
          rows={report.figures.byType}
          month={month}
          file={`maekhai-report-types-${province}-${month}`}
        />
        <FigureRows
          by="district"
          rows={report.figures.byDistrict ?? []}
          month={month}
          file={`maekhai-report-districts-${province}-${month}`}
          linkOf={(row) => href('/compliance', { province, district: row.key, asOf: report.figures.asOf })}
        />
      </>
    ),
    solutions: <IssueTable issues={report.issues} />,
  };
  return (
    <article className="mk-card mk-report">
      <Part
        id="summary"
        title={t('reportSection.summary')}
        remark={report.remarks?.summary}
        text={report.summary}
      />
      {SECTIONS.map((section, i) => (
        <Part
          key={section}
          id={section}
          title={`${f.n(i + 1)}. ${t(`reportSection.${section}`)}`}
          remark={report.remarks?.[section]}
          text={report.sections[section] ?? ''}
        >
          {beside[section]}
        </Part>
      ))}
      <section aria-labelledby="annexes" className="mk-reportpart">
        <div className="mk-grid" style={{ gap: 10 }}>
          <h2 id="annexes">{t('report.annexes')}</h2>
          <Annexes report={report} />
        </div>
      </section>
      <Signed report={report} />
    </article>
  );
}

function Part({
  id,
  title,
  text,
  remark,
  children,
}: {
  id: string;
  title: string;
  text: string;
  remark?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section
      className="mk-reportpart"
      aria-labelledby={`part-${id}`}
      id={id}
      data-remark={remark ? true : undefined}
    >
      <div className="mk-reporttext">
        <h2 id={`part-${id}`}>{title}</h2>
        {text.trim() ? (
          <p lang="th" className="mk-reportwords">
            {text}
          </p>
        ) : (
          <p className="mk-muted">{t('report.nothingWritten')}</p>
        )}
        {children}
      </div>
      {remark && (
        <aside className="mk-note mk-remark" aria-label={t('report.remarkOn', { title })}>
          <Icon name="undo" size={18} />
          <span>
            <strong>{t('report.remark')}</strong>
            <br />
            <span lang="th">{remark}</span>
          </span>
        </aside>
      )}
    </section>
  );
}

/** Who wrote, who checked, who signed. */
function Signed({ report }: { report: Report }) {
  const { t } = useTranslation();
  const f = useFormat();
  // who checked what was changed since hasn't checked this
  const checkedBy = report.frozen || latestOf(report.route).has('CHECKED') ? report.checkedBy : null;
  return (
    <dl className="mk-reportsigned">
      <div>
        <dt>{t('report.preparedBy')}</dt>
        <dd lang="th">{report.preparedBy || '–'}</dd>
      </div>
      <div>
        <dt>{t('report.checkedBy')}</dt>
        <dd lang="th">{checkedBy || '–'}</dd>
      </div>
      <div>
        <dt>{t('signature.signedBy')}</dt>
        <dd lang="th">
          {report.signedBy || '–'}
          {report.position && <span className="mk-issuedetail mk-small">{report.position}</span>}
          {report.capacity && <span className="mk-issuedetail mk-small">{report.capacity}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('report.letter')}</dt>
        <dd lang="th">
          {report.letterNumber || '–'}
          {report.letterDate && (
            <span className="mk-issuedetail mk-small">{f.dateLong(report.letterDate)}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}
