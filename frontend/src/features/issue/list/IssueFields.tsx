import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Fold } from '@/shared/ui/Fold';
import { ChoiceFilter, PlaceFilter, SearchFilter } from '@/shared/ui/filters';
import { useUrlState } from '@/shared/url';
import { ISSUE_STATES, KINDS, MODULES, SEVERITIES } from '../issueWords';

/** What is chosen here, by the names of the address. */
const NARROWING = ['kind', 'state', 'module', 'severity', 'from', 'to'] as const;

/** What narrows issues; a board has its states as columns. */
export function IssueFields({ board }: { board: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const narrowed = NARROWING.filter((one) => url[one] && !(board && one === 'state')).length;
  const choices = (
    <>
      <ChoiceFilter
        name="kind"
        label={t('issue.kind')}
        data={KINDS.map((value) => ({ value, label: t(`issueKind.${value}`) }))}
      />
      {!board && (
        <ChoiceFilter
          name="state"
          label={t('issue.state')}
          data={ISSUE_STATES.map((value) => ({ value, label: t(`issueState.${value}`) }))}
        />
      )}
      <ChoiceFilter
        name="module"
        label={t('issue.module')}
        data={MODULES.map((value) => ({ value, label: t(`issueModule.${value}`) }))}
      />
      <ChoiceFilter
        name="severity"
        label={t('issue.severity')}
        data={SEVERITIES.map((value) => ({ value, label: t(`issueSeverity.${value}`) }))}
      />
      <DateField
        clearable
        label={t('issues.from')}
        value={url.from ?? null}
        onChange={(from) => change({ from })}
      />
      <DateField clearable label={t('issues.to')} value={url.to ?? null} onChange={(to) => change({ to })} />
      {me.role !== 'LOCAL' && <PlaceFilter />}
    </>
  );
  return (
    <search className="mk-filters">
      <SearchFilter placeholder={t('issues.searchHint')} />
      {phone ? (
        // the list itself is what a phone shows first
        <Fold
          icon="list"
          title={t('issues.choices')}
          said={narrowed > 0 ? t('issues.chosen', { n: f.n(narrowed) }) : undefined}
        >
          {choices}
        </Fold>
      ) : (
        choices
      )}
    </search>
  );
}
