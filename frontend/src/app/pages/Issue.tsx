import { useTranslation } from 'react-i18next';
import { AuditTimeline } from '@/features/audit/AuditTimeline';
import { IssueView } from '@/features/issue/record/IssuePage';
import { useMe } from '@/shared/session';

export default function IssuePage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <IssueView>
      {(issue) =>
        me.role !== 'LOCAL' && (
          <section className="mk-card mk-noprint" aria-labelledby="audit">
            <h2 id="audit" style={{ marginBottom: 10 }}>
              {t('audit.title')}
            </h2>
            <AuditTimeline entity="issue" id={issue.id} />
          </section>
        )
      }
    </IssueView>
  );
}
