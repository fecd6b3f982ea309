import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getWithEtag } from '@/api/client';
import '@/shared/letter/letter.css';
import { filled, officialDate } from '@/shared/letter/words';
import { useEmblem } from '@/shared/paper/useEmblem';
import { useMe, useProvinces } from '@/shared/session';
import { examples, type LetterValues } from './letterWords';

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The letter as it will be printed, with an example's values. It is Thai in both languages of the screen. */
export function LetterPreview({ words, province }: { words: LetterValues; province: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const provinces = useProvinces();
  const values = examples(provinces.data?.items.find((p) => p.code === province)?.name ?? '…');
  const say = (text: string) => filled(text, values);
  const { address } = useEmblem(province);
  const order = useQuery(getWithEtag('/api/v1/order-reference'));
  const reference = words.reference.trim() ? say(words.reference) : order.data?.data.line;
  return (
    <section className="mk-paperframe" aria-label={t('letter.preview')} tabIndex={0}>
      <p className="mk-small mk-muted mk-noprint" style={{ margin: '0 0 8px' }}>
        {t('letter.previewHint')}
      </p>
      <article className="mk-paper" lang="th">
        {address && <img className="mk-garuda" src={address} alt="" />}
        <header>
          <p>ที่ {say(words.numberPrefix)}๑๐๑</p>
          <address>
            {lines(say(words.office)).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        </header>
        <p className="mk-paperdate">{officialDate(me.today)}</p>
        <dl>
          <dt>เรื่อง</dt>
          <dd>{say(words.subject)}</dd>
          <dt>เรียน</dt>
          <dd>{values.ตำแหน่งผู้บริหาร}</dd>
          {reference && (
            <>
              <dt>อ้างถึง</dt>
              <dd>{reference}</dd>
            </>
          )}
          {words.enclosures.trim() && (
            <>
              <dt>สิ่งที่ส่งมาด้วย</dt>
              <dd>{say(words.enclosures)}</dd>
            </>
          )}
        </dl>
        {lines(say(words.body)).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing but their place
          <p key={i} className="mk-paperbody">
            {line}
          </p>
        ))}
        <div className="mk-papersign">
          <p>ขอแสดงความนับถือ</p>
          <p className="mk-papername">({say(words.signer)})</p>
          <p>{say(words.signerPosition)}</p>
        </div>
        <footer>
          <p>{say(words.unit)}</p>
          <p>โทร. {say(words.phone)}</p>
        </footer>
      </article>
    </section>
  );
}
