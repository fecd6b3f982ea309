import { useTranslation } from 'react-i18next';
import type { IssueKind, IssueModule, IssueSeverity, IssueState } from '@/api/types';
import { Chip } from '@/shared/ui/Chip';
import { Icon } from '@/shared/ui/icons';
import { STATE_LOOK } from './issueWords';

/** How far an issue has come. */
export function IssueChip({ state }: { state: IssueState }) {
  const { t } = useTranslation();
  return <Chip {...STATE_LOOK[state]}>{t(`issueState.${state}`)}</Chip>;
}

/** How bad it is: only what is worse than usual catches the eye. */
export function SeverityMark({ of }: { of: IssueSeverity }) {
  const { t } = useTranslation();
  return (
    <span className={`mk-nowrap mk-inline ${of === 'HIGH' ? 'mk-down' : 'mk-muted'}`} style={{ gap: 4 }}>
      {of === 'HIGH' && <Icon name="warning" size={16} />}
      {t(`issueSeverity.${of}`)}
    </span>
  );
}

/** What it is and what it is about, in one line. */
export function KindAndModule({ of }: { of: { kind: IssueKind; module: IssueModule } }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`issueKind.${of.kind}`)} · {t(`issueModule.${of.module}`)}
    </>
  );
}
