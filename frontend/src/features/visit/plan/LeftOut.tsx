import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitPlanLeft, WhyLeft } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';
import { Waiting } from '../Why';
import type { BoardProps } from './boardProps';
import { MoveMenu } from './MoveMenu';
import { canBeStop } from './visitPlanWords';

const SHORT = 5;

/** Who isn't in the plan, under why; what is pulled here leaves it. */
export function LeftOut(board: BoardProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const { plan, may, over } = board;
  const reasons = new Map<WhyLeft, VisitPlanLeft[]>();
  for (const one of plan.left) reasons.set(one.why, [...(reasons.get(one.why) ?? []), one]);
  if (plan.left.length === 0 && !may) return null;
  return (
    <section
      className="mk-card mk-day mk-left"
      aria-labelledby="left-out"
      data-day={may ? '' : undefined}
      data-over={over === '' || undefined}
    >
      <div className="mk-dayhead">
        <h2 id="left-out">{t('days.left', { n: f.n(plan.left.length) })}</h2>
      </div>
      {plan.left.length === 0 && (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('days.nobodyLeft')}
        </p>
      )}
      {/* what is folded on the screen is counted on paper */}
      <p className="mk-printonly">
        {[...reasons]
          .filter(([why, those]) => !opens(why, those))
          .map(([why, those]) => `${t(`whyLeft.${why}`)} ${f.n(those.length)}`)
          .join(' · ')}
      </p>
      {[...reasons].map(([why, those]) => (
        <details key={why} open={opens(why, those)} className="mk-more mk-why-left">
          <summary>
            {t(`whyLeft.${why}`)} <span className="mk-muted mk-num">{f.n(those.length)}</span>
          </summary>
          <ul>
            {those.map((one) => (
              <LeftRow key={one.localGovernmentCode} {...board} of={one} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** What was done by hand is never out of sight, nor is what is short. */
const opens = (why: WhyLeft, those: readonly VisitPlanLeft[]) => those.length <= SHORT || why === 'TAKEN_OUT';

function LeftRow({ plan, may, why, policy, onMove, onHold, of }: BoardProps & { of: VisitPlanLeft }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { code, name, district } = of.localGovernment;
  const due = why.get(code);
  const movable = may && canBeStop(of.why);
  return (
    <li
      data-stop={code}
      draggable={movable || undefined}
      onDragStart={(e) => {
        e.dataTransfer.effectAllowed = 'move';
        e.dataTransfer.setData('text/plain', code);
        onHold({ code, name });
      }}
      onDragEnd={() => onHold(null)}
    >
      <div style={{ minWidth: 0 }}>
        <Link lang="th" draggable={false} to={href(`/local-governments/${code}`)}>
          {name}
        </Link>{' '}
        <span className="mk-small mk-muted">{district.name}</span>
        <p className="mk-small mk-stopwhy">
          <strong>{t('days.score', { n: f.n(of.score) })}</strong>
          {due && (
            <>
              {' '}
              · <Waiting of={due} />
            </>
          )}
        </p>
      </div>
      {movable && (
        <MoveMenu
          plan={plan}
          name={name}
          on={null}
          dayMinutes={policy?.dayMinutes}
          onMove={(to) => onMove({ code, name }, to)}
        />
      )}
    </li>
  );
}
