import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../look/button.ts';
import { sentence } from '../api/sentence.ts';
import type { Person, Story } from '../api/types.ts';
import { moment } from '../localization/localize.ts';
import { PressElement } from '../look/element.ts';
import { base, lists } from '../look/styles.ts';
import { mayKeep, mayTakeBack, mayVouch } from './attestations.ts';
import { entries } from './entry.styles.ts';
import { Overtaken, type AttestationKind, type KeptAttestation, type Part, type RecordsView, type StoryRecords } from './records.ts';

/** What the panels beside the text have in common: one list of entries, with writes of one act each. */
export abstract class RecordsPanel extends PressElement {
  static override styles = [base, lists, entries];

  @property({ attribute: false }) records!: StoryRecords;
  /** What was read; another one has the panel rendered anew. */
  @property({ attribute: false }) view!: RecordsView;
  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) person!: Person;
  @property() text = '';
  /** Words that are selected in the text. */
  @property() selected = '';
  @state() protected problem = '';
  @state() protected isBusy = false;

  protected get may(): boolean {
    return mayKeep(this.story, this.person);
  }

  /** A write of one act, over what is on the screen. */
  protected async act(part: Part, write: (version: number, key: string) => Promise<unknown>, done?: string): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = '';
    try {
      await this.records.write(part, this.records.snapshot(part), write);
      this.tell('kept');
      if (done) this.tell('said', done);
      return true;
    } catch (e) {
      this.problem = e instanceof Overtaken ? this.say('problem.stale') : sentence(e);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  protected trouble(): TemplateResult | typeof nothing {
    return this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`;
  }

  /** Who vouches for what, with what takes it back; then what this person may vouch for. */
  protected vouched(kinds: readonly AttestationKind[], about: string, kept = this.view.attestations.filter((one) => one.about === about && kinds.includes(one.attestation.kind))): TemplateResult {
    const offered = kinds.filter((kind) => mayVouch(kind, this.story, this.person) && !kept.some((one) => one.attestation.kind === kind && one.attestation.person === this.person.id));
    return html`
      ${kept.length === 0 ? nothing : html`<ul class="vouched">${kept.map((one) => html`<li>${this.#attested(one)}</li>`)}</ul>`}
      ${offered.length === 0
        ? nothing
        : html`${offered.includes('knows-identity') ? html`<p class="lead">${this.say('attest.never')}</p>` : nothing}
            <div class="acts">${offered.map((kind) => html`<pc-button class="small" look="outline" label=${this.sayOf('attest', kind)} ?disabled=${this.isBusy} @click=${() => this.vouch(kind, about)}></pc-button>`)}</div>`}
    `;
  }

  #attested(one: KeptAttestation): TemplateResult {
    return html`
      <span>${this.sayOf('attested', one.attestation.kind, { who: this.who(one.attestation.person) })} <small>${moment(one.attestation.at)}</small></span>
      ${mayTakeBack(one, this.story, this.person) ? html`<button class="link" ?disabled=${this.isBusy} @click=${() => this.#takeBack(one)}>${this.say('attest.back')}</button>` : nothing}
    `;
  }

  protected vouch(kind: AttestationKind, about: string, words = ''): Promise<boolean> {
    const { client, story } = this.records;
    // Somebody's word is about what they saw: the entry as it stands here.
    const part: Part = (view) => view.sources.find((one) => one.id === about) ?? view.replies.find((one) => one.id === about);
    return this.act(part, (version, key) => client.post('/api/v1/stories/{story}/attestations', { ids: { story }, version, key, body: { kind, about, words } }), this.say('done.kept'));
  }

  #takeBack = (one: KeptAttestation): Promise<boolean> => {
    const { client, story } = this.records;
    return this.act(
      (view) => view.attestations.find((other) => other.id === one.id),
      (version, key) => client.delete('/api/v1/stories/{story}/attestations/{attestation}', { ids: { story, attestation: one.id }, version, key }),
      this.say('done.removed'),
    );
  };
}
