import type { CSSProperties } from 'react';
import { create } from 'zustand';
import { COLUMN_LIMITS, type Columns } from '../shared/columns.ts';
import { useT } from './locales/translate.ts';
import { changeSettings } from './settings/change-settings.ts';
import { useSettings } from './settings/settings-store.ts';
import type { Layout } from './ui/layout.ts';
import { useWidthOf } from './ui/pane-width.ts';
import { Splitter } from './ui/splitter.tsx';

type Column = keyof Columns;

/** Widths while a splitter is drawn; they are kept when it comes to rest. */
const useDrawn = create<{ readonly columns: Partial<Columns> }>()(() => ({ columns: {} }));

/** The custom properties that give the panes the widths a person chose. */
export function useColumnStyle(): CSSProperties {
  const kept = useSettings((state) => state.settings.columns);
  const drawn = useDrawn((state) => state.columns);
  const chosen = Object.entries({ ...kept, ...drawn }).filter(([, width]) => width !== null);
  return Object.fromEntries(chosen.map(([column, width]) => [`--own-${column}`, `${width}px`]));
}

function change(column: Column, width: number | null, isDone: boolean): void {
  if (!isDone) {
    useDrawn.setState(({ columns }) => ({ columns: { ...columns, [column]: width } }));
    return;
  }
  const { columns } = useSettings.getState().settings;
  void changeSettings({ columns: { ...columns, [column]: width } });
  useDrawn.setState({ columns: {} });
}

/** Between the panes that stand beside each other. */
export function Splitters({ layout, isOwnPage }: { readonly layout: Layout; readonly isOwnPage: boolean }) {
  const hasRail = layout === 'full' || layout === 'no-side';
  return (
    <>
      {hasRail && <ColumnSplitter column="rail" side="before" />}
      {layout !== 'single' && !isOwnPage && <ColumnSplitter column="list" side="before" />}
      {layout === 'full' && !isOwnPage && <ColumnSplitter column="side" side="after" />}
    </>
  );
}

function ColumnSplitter({ column, side }: { readonly column: Column; readonly side: 'before' | 'after' }) {
  const t = useT();
  const width = useWidthOf(`pane-${column}`);
  const { least, most } = COLUMN_LIMITS[column];
  return (
    <Splitter
      label={t(`splitter.${column}`)}
      pane={`pane-${column}`}
      column={column}
      side={side}
      least={least}
      most={most}
      width={width}
      onChange={(wished, isDone) => change(column, wished, isDone)}
    />
  );
}
