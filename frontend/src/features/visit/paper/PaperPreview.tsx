import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '@/api/client';
import { known, type VisitPaper } from '@/api/types';
import { downloadFile } from '@/shared/download';
import '@/shared/letter/letter.css';
import { filled, officialDate } from '@/shared/letter/words';
import { useMe, useProvinces } from '@/shared/session';
import { toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { DOCX } from '../papers';

interface Words {
  subject: string;
  body: string;
  closing: string;
}

/** What the server's own sample is made of, too. Papers are Thai whatever the language of the screen. */
const example = (province: string, today: string): Record<string, string> => ({
  'ชื่อ อปท.': 'องค์การบริหารส่วนตำบลตัวอย่าง',
  อำเภอ: 'ตัวอย่าง',
  จังหวัด: province,
  รูปแบบ: 'ณ ที่ทำการ',
  วันที่: officialDate(today),
  ผู้เดินทาง: 'นางสาวใจดี ตัวอย่าง ตำแหน่ง นักวิชาการเงินและบัญชี',
  คณะผู้เดินทาง: 'นางสาวใจดี ตัวอย่าง ตำแหน่ง นักวิชาการเงินและบัญชี และนายกล้า ตัวอย่างดี ตำแหน่ง นักส่งเสริมการปกครองท้องถิ่น',
  ผู้ให้ข้อมูล: 'ผู้อำนวยการกองคลัง',
});

const MET = '{ผู้ให้ข้อมูล}';

/** Those that are said: before a visit nobody knows whom one will meet. */
const lines = (text: string, after: boolean) =>
  text.split('\n').filter((line) => line.trim() !== '' && (after || !line.includes(MET)));

/** What the words say, as it stands on the page; and all of it as a document. */
export function PaperPreview({
  words,
  province,
  paper,
}: {
  words: Words;
  province: string;
  paper: VisitPaper;
}) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const provinces = useProvinces();
  const [busy, setBusy] = useState(false);
  const name = provinces.data?.items.find((p) => p.code === province)?.name ?? '…';
  const values = example(name, me.today);
  const after = paper === 'RESULTS' || paper === 'JOURNEY_REPORT';
  const paragraphs = (text: string) =>
    lines(text, after).map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing but their place
      <p key={i} className="mk-paperbody">
        {filled(line, values)}
      </p>
    ));
  const load = async () => {
    setBusy(true);
    try {
      await downloadFile(
        `${API}/visits/paper-words/${province}/${paper}/sample`,
        {},
        `${t('paperWords.sampleFile', { paper: t(`paper.${paper}`) })}.docx`,
        DOCX,
        known(words),
      );
    } catch (error) {
      toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="mk-paperframe" aria-label={t('letter.preview')} tabIndex={0}>
      <Button
        className="mk-noprint"
        variant="default"
        size="xs"
        mb={8}
        loading={busy}
        leftSection={<Icon name="file" size={16} />}
        onClick={() => void load()}
      >
        {t('paperWords.sample')}
      </Button>
      <article className="mk-paper mk-paperpart" lang="th">
        {paper === 'RESULTS' ? (
          <p className="mk-papertitle">{filled(words.subject, values)}</p>
        ) : (
          <dl>
            <dt>เรื่อง</dt>
            <dd>{filled(words.subject, values)}</dd>
          </dl>
        )}
        {paragraphs(words.body)}
        {after && (
          <p className="mk-papergap" lang={i18n.language}>
            {t('paperWords.results')}
          </p>
        )}
        {paragraphs(words.closing)}
      </article>
    </section>
  );
}
