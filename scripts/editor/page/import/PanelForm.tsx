/** A form in place of the buttons below the cards: Enter does it, Escape leaves it. */
import type { ReactNode } from 'react';

export interface PanelFormProps {
  label: string;
  /** What the form does, on its button. */
  does: string;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

export function PanelForm({ label, does, onSave, onCancel, children }: PanelFormProps) {
  return (
    <form
      aria-label={label}
      className="import-form"
      noValidate
      onKeyDown={(event) => {
        // Escape also ends the choice of a word in an input method.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <p className="import-buttons">
        <button type="submit" className="primary">
          {does} <kbd>回车</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          取消 <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
