import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { TrainerMark } from '@/shared/ui/TrainerMark';
import { LoadBar } from './LoadBar';
import { type BoardLine, type BoardTrainer, distance, effects, obstacle } from './moves';

/** The local government in hand, and over which trainer it is held. */
export interface Pull {
  line: BoardLine;
  over: string | null;
}

/** Who carries how much: the legend of the map, and where a local government can be put down. */
export function TrainerPanel({
  trainers,
  uncovered,
  selected,
  onSelect,
  pull,
}: {
  trainers: readonly BoardTrainer[];
  uncovered: number;
  selected: string | undefined;
  onSelect: (code: string | null) => void;
  pull: Pull | null;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <section className="mk-card mk-legendcard" aria-labelledby="board-trainers">
      <div className="mk-cardhead">
        <h2 id="board-trainers">{t('board.trainers')}</h2>
        {selected !== undefined && (
          <button type="button" className="mk-plain" onClick={() => onSelect(null)}>
            {t('board.showAll')}
          </button>
        )}
      </div>
      <p className="mk-small mk-muted mk-noprint" style={{ margin: '0 0 6px' }}>
        {t('board.legend')}
      </p>
      <ul className="mk-trainers" aria-label={t('board.trainers')}>
        {uncovered > 0 && (
          <li>
            <button
              type="button"
              className="mk-trainer"
              aria-pressed={selected === 'none'}
              onClick={() => onSelect(selected === 'none' ? null : 'none')}
            >
              <TrainerMark mark={undefined} />
              <span className="mk-trainername">{t('board.nobody')}</span>
              <strong className="mk-num">{t('board.places', { n: f.n(uncovered) })}</strong>
            </button>
          </li>
        )}
        {trainers.map((trainer) => (
          <li
            key={trainer.code}
            data-trainer={trainer.code}
            data-held={pull?.over === trainer.code || undefined}
            data-refuses={(pull && obstacle(trainer, pull.line) !== null) || undefined}
          >
            <button
              type="button"
              className="mk-trainer"
              aria-pressed={selected === trainer.code}
              onClick={() => onSelect(selected === trainer.code ? null : trainer.code)}
            >
              <TrainerMark mark={trainer.mark} />
              <span className="mk-trainername">
                {trainer.name}
                {!trainer.active && <em> · {t('board.notActive')}</em>}
              </span>
              <LoadBar count={trainer.count} capacity={trainer.capacity} color={trainer.mark.color} />
              <span className="mk-small mk-muted mk-trainerfacts">
                {pull ? (
                  <Held trainer={trainer} pull={pull} />
                ) : (
                  t('board.load', { need: f.n(trainer.need), km: f.km(trainer.km) })
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What putting it down here would do. */
function Held({ trainer, pull }: { trainer: BoardTrainer; pull: Pull }) {
  const { t } = useTranslation();
  const f = useFormat();
  const refused = obstacle(trainer, pull.line);
  if (refused) return t(`obstacle.${refused}`);
  const km = distance(trainer, pull.line);
  const away = km === null ? t('board.noPosition') : t('board.away', { km: f.km(km) });
  if (pull.over !== trainer.code) return away;
  const effect = effects([trainer], pull.line, trainer.code)[0];
  if (!effect) return away;
  return (
    <strong>
      {t('board.wouldBe', {
        count: f.n(effect.after.count),
        need: f.n(effect.after.need),
        km: f.km(effect.after.km),
      })}
    </strong>
  );
}
