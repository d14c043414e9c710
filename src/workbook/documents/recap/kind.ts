/** The recap by its kind, for who treats it apart: it has an action of its own in the pane, and is compared by its figures. */
export const RECAP = 'recap';
