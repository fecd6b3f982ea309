import { useTranslation } from 'react-i18next';
import { AuditTimeline } from '@/features/audit/AuditTimeline';
import { SolutionView } from '@/features/issue/solution/SolutionView';

export default function SolutionPage() {
  const { t } = useTranslation();
  return (
    <SolutionView>
      {(solution) =>
        // whoever may change it sees what became of its words
        solution.actions.includes('CHANGE') && (
          <section className="mk-card mk-noprint" aria-labelledby="audit">
            <h2 id="audit" style={{ marginBottom: 10 }}>
              {t('audit.title')}
            </h2>
            <AuditTimeline entity="solution" id={solution.id} />
          </section>
        )
      }
    </SolutionView>
  );
}
