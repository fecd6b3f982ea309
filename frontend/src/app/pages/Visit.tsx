import { useTranslation } from 'react-i18next';
import { AuditTimeline } from '@/features/audit/AuditTimeline';
import { VisitIssues } from '@/features/issue/place/VisitIssues';
import { LetterWay } from '@/features/letter/way/LetterWay';
import { VisitView } from '@/features/visit/record/VisitPage';
import { useMe } from '@/shared/session';

export default function VisitPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <VisitView
      besidePaper={({ id, writable }, paper) =>
        // that one is signed on the spot
        paper !== 'RESULTS' && <LetterWay kind={paper} subject={id} may={writable} />
      }
    >
      {(visit) => (
        <>
          <VisitIssues visit={visit} />
          {me.role !== 'LOCAL' && (
            <section className="mk-card" aria-labelledby="audit">
              <h2 id="audit" style={{ marginBottom: 10 }}>
                {t('audit.title')}
              </h2>
              <AuditTimeline entity="visit" id={visit.id} />
            </section>
          )}
        </>
      )}
    </VisitView>
  );
}
