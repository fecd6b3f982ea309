import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedText, ReportSection } from '@/api/types';
import { Chip } from '@/shared/ui/Chip';
import { Icon } from '@/shared/ui/icons';
import { StandsOnLinks } from '../Sentences';
import { isAsProposed, saysAlready, withSentence } from '../writing';

/** A text beside what it stands on: each sentence that is proposed, with the list behind it. */
export function SectionEditor({
  part,
  title,
  value,
  onChange,
  proposed,
  remark,
  error,
  children,
}: {
  part: ReportSection;
  title: string;
  value: string;
  onChange: (text: string) => void;
  proposed: ProposedText | undefined;
  /** What the Department said of it. */
  remark: string | undefined;
  error: string | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const asProposed = isAsProposed(value, proposed?.text);
  const put = (sentence: string) => {
    const at = field.current;
    const { text, end } = withSentence(value, sentence, at?.selectionEnd ?? value.length);
    onChange(text);
    // once the field shows what was put in, writing goes on behind it
    requestAnimationFrame(() => {
      at?.focus();
      at?.setSelectionRange(end, end);
    });
  };
  return (
    <section className="mk-card mk-writepart" id={`write-${part}`} aria-labelledby={`head-${part}`}>
      <div className="mk-cardhead">
        <h2 id={`head-${part}`}>{title}</h2>
        {proposed &&
          (asProposed ? (
            <Chip icon="bulb" look="nodata">
              {t('reportWrite.asProposed')}
            </Chip>
          ) : (
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="undo" size={14} />}
              onClick={() => onChange(proposed.text)}
              aria-label={t('reportWrite.putBackOf', { title })}
            >
              {t('reportWrite.putBack')}
            </Button>
          ))}
      </div>
      {remark && (
        <p className="mk-note" style={{ marginBottom: 10 }}>
          <Icon name="undo" size={18} />
          <span>
            <strong>{t('report.remark')}</strong> <span lang="th">{remark}</span>
          </span>
        </p>
      )}
      <div className="mk-writebeside">
        <Textarea
          ref={field}
          autosize
          minRows={part === 'summary' ? 5 : 3}
          lang="th"
          aria-label={title}
          error={error}
          value={value}
          onChange={(e) => onChange(e.currentTarget.value)}
          classNames={{ input: 'mk-writetext' }}
        />
        {proposed && proposed.sentences.length > 0 && (
          <aside aria-label={t('reportWrite.standsOnOf', { title })} className="mk-proposed">
            <h3>{t('reportWrite.standsOn')}</h3>
            <ul>
              {proposed.sentences.map((sentence) => {
                const there = saysAlready(value, sentence.text);
                return (
                  <li key={sentence.text} data-there={there}>
                    <span lang="th">{sentence.text}</span>
                    <span className="mk-proposedend">
                      <StandsOnLinks on={sentence.standsOn} />
                      {!there && (
                        <button
                          type="button"
                          className="mk-plain"
                          onClick={() => put(sentence.text)}
                          aria-label={t('reportWrite.insertOf', { text: sentence.text.slice(0, 60) })}
                        >
                          <Icon name="plus" size={14} /> {t('reportWrite.insert')}
                        </button>
                      )}
                    </span>
                  </li>
                );
              })}
            </ul>
          </aside>
        )}
      </div>
      {children}
    </section>
  );
}
