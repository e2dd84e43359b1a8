import { html, render } from 'lit';
import '../../story/deed-dialog.ts';
import type { Deed } from '../../story/deed-dialog.ts';
import '../layer.ts';
import type { DocumentModel } from './document-model.ts';

/** Says what a move of the story means, and makes it if somebody wants it; whether it was made. */
export function askDeed(model: DocumentModel, deed: Deed, passage = ''): Promise<boolean> {
  const layer = document.createElement('pc-layer');
  document.body.append(layer);
  return new Promise((answer) => {
    let isDone = false;
    const closed = () => {
      layer.remove();
      answer(isDone);
    };
    render(html`<pc-deed-dialog .model=${model} deed=${deed} passage=${passage} @done=${() => (isDone = true)} @closed=${closed}></pc-deed-dialog>`, layer);
  });
}
