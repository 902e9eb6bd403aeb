import { Component, type ReactNode } from 'react';
import { faultLines } from '../locales/fault-lines.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { t } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { TechnicalDetails } from './technical-details.tsx';

interface ErrorBoundaryProps {
  /** What the part is about; with another one it is tried anew. */
  readonly subject?: number;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  /** Null while all is well. */
  readonly detail: string | null;
  readonly subject: number | undefined;
}

/** Keeps a bug in one part of the window from taking the rest with it; the part can be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { detail: null, subject: undefined };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { detail: String(error) };
  }

  static getDerivedStateFromProps(
    { subject }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return subject === state.subject ? null : { detail: null, subject };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    const fault = { kind: 'internal', detail } as const;
    return (
      <EmptyState title={faultSentence(fault, t)}>
        <Button onPress={() => this.setState({ detail: null })}>{t('status.retry')}</Button>
        <TechnicalDetails lines={faultLines(fault)} />
      </EmptyState>
    );
  }
}
