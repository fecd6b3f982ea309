import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StandsOn } from '@/api/types';
import { useFormat } from '@/shared/format';

const KINDS = ['compliance', 'visits', 'coverage', 'hubs', 'issues', 'meetings', 'reports'] as const;

/** The lists that a sentence stands on. */
export function StandsOnLinks({ on }: { on: readonly StandsOn[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <span className="mk-standson mk-small">
      {on.map((one) => {
        const kind = KINDS.find((known) => known === one.kind);
        const word = kind ? t(`standsOn.${kind}`) : one.kind;
        const said = one.count == null ? word : `${word} ${f.n(one.count)}`;
        return one.link ? (
          <Link key={`${one.kind} ${one.link}`} to={one.link}>
            {said}
          </Link>
        ) : (
          <span key={one.kind}>{said}</span>
        );
      })}
    </span>
  );
}
