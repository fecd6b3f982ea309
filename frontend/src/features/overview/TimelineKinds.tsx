import { useTranslation } from 'react-i18next';
import type { TimelineKind } from '@/api/types';
import { Icon } from '@/shared/ui/icons';
import { useUrlState } from '@/shared/url';
import { KINDS, kindsIn, TIMELINE_KINDS } from './timeline';

/** Which kinds the address keeps; none: all of them. */
export function useTimelineKinds() {
  const [{ kinds }] = useUrlState();
  return kindsIn(kinds);
}

/** Chips that narrow it to some kinds. */
export function TimelineKinds() {
  const { t } = useTranslation();
  const [, change] = useUrlState();
  const chosen = useTimelineKinds();
  const choose = (kinds: TimelineKind[]) =>
    change({ kinds: kinds.length === KINDS.length ? null : kinds.join(',') }, { replace: true });
  return (
    <fieldset className="mk-kinds mk-noprint">
      <legend className="mk-small mk-muted">{t('timeline.only')}</legend>
      <button
        type="button"
        className="mk-plain"
        aria-pressed={chosen.length === 0}
        onClick={() => choose([])}
      >
        {t('timeline.all')}
      </button>
      {KINDS.map((kind) => {
        const on = chosen.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className="mk-plain"
            aria-pressed={on}
            onClick={() => choose(on ? chosen.filter((other) => other !== kind) : [...chosen, kind])}
          >
            <Icon name={TIMELINE_KINDS[kind].icon} size={15} /> {t(`timelineKind.${kind}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
