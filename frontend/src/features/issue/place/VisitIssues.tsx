import { useTranslation } from 'react-i18next';
import '../issue.css';
import { FoundOn, type OfVisit, RaiseHere } from './FoundOn';

/** What was found on a visit and is followed on its own: on the page of the visit. */
export function VisitIssues({ visit }: { visit: OfVisit }) {
  const { t } = useTranslation();
  return (
    <section className="mk-card" aria-labelledby="visit-issues">
      <div className="mk-cardhead">
        <h2 id="visit-issues">{t('issueHere.ofVisit')}</h2>
        <RaiseHere visit={visit} />
      </div>
      <FoundOn visit={visit} />
    </section>
  );
}
