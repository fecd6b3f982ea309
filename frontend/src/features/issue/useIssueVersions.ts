import { useTranslation } from 'react-i18next';
import type { Issue, SaveIssue } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { ConflictField } from '@/shared/ui/Conflict';

type Version = Partial<SaveIssue> & Partial<Pick<Issue, 'localGovernment' | 'owner'>>;

/**
 * Two versions of an issue in words, beside each other.
 *
 * @param mine what was sent; nothing when it is of something else
 */
export function useIssueVersions(mine: object | undefined, theirs: object = {}): ConflictField[] {
  const { t } = useTranslation();
  const f = useFormat();
  if (!mine) return [];
  const both = [mine as Version, theirs as Version] as const;
  const owner = (v: Version) => {
    if (!v.ownerId) return '';
    // what was sent names nobody: the other version may
    const known = both.find((one) => one.owner && one.ownerId === v.ownerId)?.owner;
    return known?.name ?? t('issue.someone');
  };
  const place = (v: Version) =>
    v.localGovernment?.name ??
    both.find((one) => one.localGovernmentCode === v.localGovernmentCode)?.localGovernment?.name ??
    v.localGovernmentCode ??
    t('issue.ofProvince');
  const field = (key: string, label: string, words: (version: Version) => string): ConflictField => ({
    key,
    label,
    mine: words(both[0]),
    theirs: words(both[1]),
  });
  return [
    field('place', t('issue.place'), place),
    field('kind', t('issue.kind'), (v) => (v.kind ? t(`issueKind.${v.kind}`) : '')),
    field('module', t('issue.module'), (v) => (v.module ? t(`issueModule.${v.module}`) : '')),
    field('severity', t('issue.severity'), (v) => (v.severity ? t(`issueSeverity.${v.severity}`) : '')),
    field('title', t('issue.title'), (v) => v.title ?? ''),
    field('detail', t('issue.detail'), (v) => v.detail ?? ''),
    field('raisedOn', t('issue.raisedOn'), (v) => (v.raisedOn ? f.date(v.raisedOn) : '')),
    field('owner', t('issue.owner'), owner),
    field('dueOn', t('issue.dueOn'), (v) => (v.dueOn ? f.date(v.dueOn) : '')),
  ];
}
