/** What the findings about revenue orders and interventions say, in English. */
export const accountsInEnglish = {
  accountCellInvalid: {
    what: '“{column}” cannot be read: “{value}”.',
    todo: 'Enter a date, an amount or a word of the list, as the column asks.',
  },
  accountCellMissing: {
    what: '“{column}” is empty: this row does not count.',
    todo: 'Complete it, or delete the row.',
  },
  dateStoredAsText: {
    what: 'The date “{value}”, in “{column}”, is a text: the formulas of the table do not see it.',
    todo: 'Enter it again as a date.',
  },
  orderKeyMissing: {
    what: 'This order has no Quote-part reference: it is neither followed nor paid.',
    todo: 'Bring the orders over, on the page “Orders”.',
  },
  duplicateOrderKey: {
    what: 'The reference “{value}” names several orders: only the first is followed.',
    todo: 'Give each its own.',
  },
  orderDateBefore: {
    what: '“{column}” precedes “{other}”.',
    todo: 'Correct one of the two dates.',
  },
  orderDateWithout: {
    what: '“{column}” is filled in, but “{other}” is empty.',
    todo: 'Fill in “{other}”, or empty “{column}”.',
  },
  contestTooLate: {
    what: 'It was contested after the delay, which ended on {date}.',
    todo: 'Check the date; a late contest may be rejected.',
  },
  moreThanOpen: {
    what: '“{column}” exceeds what was still owed: {open}.',
    todo: 'Check the amount; what was paid in excess is to be given back.',
  },
  orderEventIdle: {
    what: '“{column}” changes nothing about this order on its day.',
    todo: 'Check the date.',
  },
  paymentWithoutOrder: {
    what: 'This payment names an unknown order: “{value}”.',
    todo: 'Enter the reference of the order, as in the column “Réf.”.',
  },
  rateNotOfHalfYear: {
    what: 'A rate begins on 1 January or 1 July, not on {date}.',
    todo: 'Correct the date.',
  },
  duplicateRate: {
    what: 'Two rates “{regime}” begin on {date}.',
    todo: 'Keep one of them.',
  },
  rateMissing: {
    what: 'No rate “{regime}” is known from {date} on: interest is not computed.',
    todo: 'Add the published rate at the end of the table, with its source.',
  },
  holidaysMissing: {
    what: 'The public holidays of {year} are not in the table: the deadlines of that year pass them over.',
    todo: 'Add them at the end of the table.',
  },
  interestAwaitsDemand: {
    what: '“{commune}” still owes {total} late, without interest: it runs from the demand for payment.',
    todo: 'Enter the day on which the demand for payment was received.',
  },
  interventionKeyTwice: {
    what: 'Two interventions bear the reference “{value}”: only the first has lines.',
    todo: 'Give one of them another reference.',
  },
  interventionLineStray: {
    what: 'A line of the table “{table}” belongs to no intervention: “{value}”.',
    todo: 'Correct the reference, or delete the line.',
  },
  interventionLineDiffers: {
    what: 'This intervention line is {net} net; its days at their price come to {expected}.',
    todo: 'Correct the amount, the days or the price of that day.',
  },
  interventionNotPriced: {
    what: 'The intervention “{value}” was agreed on and has no price.',
    todo: 'Price its lines on the page Interventions.',
  },
  invoiceNumberTwice: {
    what: 'The invoice number “{value}” is given twice.',
    todo: 'Give one of the two the number that follows the series.',
  },
  invoiceNumberMissing: {
    what: 'The invoice number “{value}” is missing: the series must be continuous (CGI, annexe II, art. 242 nonies A).',
    todo: 'Find the invoice that had it.',
  },
  includedTwice: {
    what: '“{commune}” has used {used} as “{work}” included for “{application}”; the convention includes {allowed}.',
    todo: 'Bill what is beyond, or correct the included number in the clauses.',
  },
  computedCellTyped: {
    what: '“{column}” says “{value}”, which is not what its formula gives.',
    todo: 'Put the formula back, unless this value shall stay.',
  },
} as const;
