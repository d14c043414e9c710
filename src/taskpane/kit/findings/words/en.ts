import { accountsInEnglish } from './accounts/en';
import { requestsInEnglish } from './requests/en';
import { findingTexts } from './findingTexts';

/** What to do where a formula stands in the cell that would be typed into. */
export const formulaTodoInEnglish =
  'A formula fills this cell: correct what it reads, or the formula, without typing over it.';

/** What the findings say, in English. */
export const findingsInEnglish = findingTexts({
  tableMissing: {
    what: 'The table “{table}” cannot be found.',
    todo: 'Restore it, or give it its name back on the Table Design tab.',
  },
  tableNotRead: {
    what: 'The table “{table}” is not read: the one that counts is called “{expected}”, and there is none.',
    todo: 'If it is that one, give it this name back on the Table Design tab.',
  },
  columnMissing: {
    what: 'The table “{table}” has no column “{column}”.',
    todo: 'Add a column with that header, anywhere in the table.',
  },
  nameMissing: {
    what: 'This row has no name: it is not counted.',
    todo: 'Enter the name, or delete the row.',
  },
  totalRowInTable: {
    what: '“{value}” is a row of totals among the data: it is left out here, but the formulas of the workbook count it.',
    todo: 'Delete this row, or show the total row of the table instead (Table Design > Total Row).',
  },
  rowLooksLikeTotal: {
    what: '“{value}” holds the sum of the rows above: it is counted like the others.',
    todo: 'If it is a total, delete this row; otherwise there is nothing to do.',
  },
  duplicateCommune: {
    what: '“{commune}” stands there already[ in {address}]: this row is not counted.',
    todo: 'Delete it, or correct its name.',
  },
  duplicateApplication: {
    what: '“{application}” stands there already[ in {address}]: this row is not counted.',
    todo: 'Delete it, or correct its name.',
  },
  duplicateSubscription: {
    what: 'The subscription of “{commune}” to “{application}” stands in several rows for the same years. It is counted once.',
    todo: 'Delete the extra row.',
  },
  overlappingPeriods: {
    what: 'Two periods of the subscription of “{commune}” to “{application}” overlap. The years that they share are counted once.',
    todo: 'Correct the years of one of the two rows.',
  },
  unknownCommune: {
    what: '“{commune}” is not in the table of communes: its subscription to “{application}” is not counted.',
    todo: 'Correct the name, or add the commune.',
  },
  unknownApplication: {
    what: '“{application}” is not in the table of applications: the subscription of “{commune}” is not counted.',
    todo: 'Correct the name, or add the application.',
  },
  applicationNotCounted: {
    what: 'The subscription of “{commune}” to “{application}” is not counted: the cost of the application is not known.',
    todo: 'Correct that cost.',
  },
  populationMissing: {
    what: 'The population of “{commune}” is missing: its share cannot be computed.',
    todo: 'Enter the number of inhabitants.',
  },
  populationZero: {
    what: 'The population of “{commune}” is 0: it pays nothing, and the other communes pay more.',
    todo: 'Enter the number of inhabitants, if there are any.',
  },
  amendmentNumberMissing: {
    what: 'An amendment has no number: this row does not count.',
    todo: 'Enter its number, or delete the row.',
  },
  effectYearInvalid: {
    what: 'The year of effect “{value}” cannot be read: this row does not count.',
    todo: 'Enter a year, for example 2020.',
  },
  effectOutsideTerm: {
    what: 'The effect in {year} is outside the convention, which runs from {firstYear} to {lastYear}.',
    todo: 'Check this year.',
  },
  amendmentYearsDiffer: {
    what: 'Amendment {number} takes effect in {other} in one row and in {year} in this one: {other} is what counts.',
    todo: 'Give all its rows the same year, or this one another number.',
  },
  amendedClauseUnknown: {
    what: 'No clause is called “{value}”: this row changes nothing.',
    todo: 'Take the name of the clause from Parametres.',
  },
  costOfUnknown: {
    what: 'Costs by year: no application is called “{application}”. This row does not count.',
    todo: 'Take the name of the application from Applications.',
  },
  duplicateCost: {
    what: 'The cost of “{application}” from {year} on is given twice: the first row is what counts.',
    todo: 'Delete one of the two.',
  },
  amendmentUnknown: {
    what: 'The cost of “{application}” refers to amendment {value}, which is not in Avenants.',
    todo: 'Add that amendment, or correct its number.',
  },
  populationOfYearInvalid: {
    what: 'Populations: “{value}” cannot be read for “{commune}”. This row does not count.',
    todo: 'Enter a year (À partir de) and a whole number of inhabitants, or delete the row.',
  },
  populationOfYearDiffers: {
    what: '“{commune}” has {expected} inhabitants in Communes, and {value} in Populations for the same years. Communes is what counts.',
    todo: 'Correct whichever of the two is wrong.',
  },
  variantRowUnreadable: {
    what: 'Variant “{variant}”: this row cannot be read[ (“{value}”)], and changes nothing.',
    todo: 'Correct it, or make the variant anew in the pane.',
  },
  variantNameUnknown: {
    what: 'Variant “{variant}”: “{value}” does not stand in the tables, and this row changes nothing.',
    todo: 'Correct the name, or delete the row.',
  },
  memberYearInvalid: {
    what: 'Communes, “{commune}”: “{value}” is no year ({column}). It counts as no limit.',
    todo: 'Enter a year, or empty the cell.',
  },
  memberYearsReversed: {
    what: '“{commune}” would be a member from {firstYear} to {lastYear}: these years are the wrong way round, and it counts in every year.',
    todo: 'Correct one of the two years.',
  },
  successorUnknown: {
    what: '“{commune}” is succeeded by “{value}”, which is no other commune of the table: nobody owes its share after its last year.',
    todo: 'Correct the name, or add the new commune.',
  },
  successorCircle: {
    what: '“{commune}” is succeeded by “{value}”, which it succeeds in turn: nobody owes their shares.',
    todo: 'Empty the cell of the one that stays.',
  },
  successorNotThere: {
    what: '“{value}”, which succeeds “{commune}”, is no member in {year}: nobody owes this share.',
    todo: 'Correct the first year of the new commune, or the last one of the former.',
  },
  successorStillCounted: {
    what: '“{commune}” is succeeded by “{value}” but has no last year: it still counts, beside it.',
    todo: 'Enter its last year, or empty “Succède par”.',
  },
  populationNotANumber: {
    what: 'The population of “{commune}” is not a number: “{value}”.',
    todo: 'Enter the number of inhabitants.',
  },
  populationNotAnInteger: {
    what: 'The population of “{commune}” is not a whole number from 0: {value}.',
    todo: 'Enter a whole number of inhabitants.',
  },
  populationOfOther: {
    what: '“{commune}” is not a commune: its population ({value}) is not counted.',
    todo: 'Clear the cell, or correct the type.',
  },
  unknownKind: {
    what: 'The type of “{commune}” is not known: “{value}”. It is not counted as a commune.',
    todo: 'Choose Commune, CCAS or Autre.',
  },
  inseeCodeInvalid: {
    what: 'The INSEE code of “{commune}” is not valid: “{value}”.',
    todo: 'Enter its five characters, for example 34088.',
  },
  duplicateInseeCode: {
    what: '“{commune}” and “{other}” have the same INSEE code: {value}.',
    todo: 'Correct one of the two.',
  },
  creditorSiretInvalid: {
    what: 'The SIRET of the creditor is not valid: “{value}”.',
    todo: 'Check its fourteen digits.',
  },
  emailInvalid: {
    what: 'The e-mail of “{commune}” is no address: “{value}”.',
    todo: 'Type one address, such as mairie@exemple.fr.',
  },
  signedOnInvalid: {
    what: 'The signing date of “{commune}” cannot be read: “{value}”.',
    todo: 'Type a date, such as 12/10/2018.',
  },
  siretInvalid: {
    what: 'The SIRET of “{commune}” is not valid: “{value}”.',
    todo: 'Check its fourteen digits.',
  },
  siretInScientificForm: {
    what: 'The SIRET of “{commune}” has lost digits: “{value}”.',
    todo: 'Format the cell as Text, then type its fourteen digits again.',
  },
  duplicateSiret: {
    what: '“{commune}” and “{other}” have the same SIRET: {value}.',
    todo: 'Correct one of the two: a CCAS has its own.',
  },
  codeStoredAsNumber: {
    what: 'A code of “{commune}” is stored as a number ({value}): it is read as “{expected}”.',
    todo: 'Store it as text, with all its digits.',
  },
  codeNotTidy: {
    what: 'A code of “{commune}” is written “{value}”: it is read as “{expected}”.',
    todo: 'Write it without spaces and in capitals.',
  },
  nameNotTidy: {
    what: 'The name “{value}” is written with extra spaces: Excel’s formulas do not find it.',
    todo: 'Take these spaces out.',
  },
  nameDecomposed: {
    what: 'The name “{value}” is written with decomposed accents, as on a Mac: Excel’s formulas do not find it.',
    todo: 'Type it again.',
  },
  nameLikeAnother: {
    what: '“{value}” and “{other}”[ ({address})] differ by capitals, accents, hyphens or spaces alone: both rows are counted.',
    todo: 'Keep one of them if they are the same; otherwise tell their names apart.',
  },
  nameSpeltOtherwise: {
    what: '“{value}” is read as “{expected}”: the row counts, but Excel’s formulas do not find it.',
    todo: 'Write “{expected}”.',
  },
  costMissing: {
    what: 'The annual cost of “{application}” is missing: the application is not counted.',
    todo: 'Enter the annual cost.',
  },
  costNotANumber: {
    what: 'A cost of “{application}” is not a number: “{value}”.',
    todo: 'Enter an amount in euros.',
  },
  costNegative: {
    what: 'A cost of “{application}” is below zero: {value}. It is counted as a credit.',
    todo: 'Check its sign; keep it if a credit is meant.',
  },
  costNotInCents: {
    what: 'A cost of “{application}” has more than two decimals: {value}.',
    todo: 'Round it to the cent.',
  },
  costDiffersFromComponents: {
    what: 'The annual cost of “{application}” is {value}, the sum of its parts {expected}.',
    todo: 'Check the parts, or keep this cost if it is meant.',
  },
  rateInvalid: {
    what: 'The contribution for “{application}” is not a rate from 0 to 100%: “{value}”. Rate used: {fallback}.',
    todo: 'Enter a rate, or clear the cell to take that of the convention.',
  },
  flagInvalid: {
    what: '“{application}”: the column Refacturée says neither yes nor no, but “{value}”.',
    todo: 'Choose Oui (yes) or Non (no).',
  },
  openDataRebilled: {
    what: '“{application}” is re-billed, although Open Data is free of charge (article 4).',
    todo: 'Choose Non (no) in the column Refacturée.',
  },
  yearInvalid: {
    what: 'The subscription of “{commune}” to “{application}” is not counted: its “{column}” is not a year but “{value}”.',
    todo: 'Enter a year of four digits, or clear the cell.',
  },
  yearsReversed: {
    what: 'The subscription of “{commune}” to “{application}” would end in {lastYear}, before it starts in {firstYear}: it is not counted.',
    todo: 'Correct one of the two years.',
  },
  subscriptionOutsideTerm: {
    what: 'The subscription of “{commune}” to “{application}” is outside the term of the convention ({firstYear} to {lastYear}).',
    todo: 'Correct the years of the subscription, or the term.',
  },
  subscriptionsMissing: {
    what: 'The table of subscriptions is empty: nobody uses anything, and nothing is billed.',
    todo: 'Say who uses what.',
  },
  applicationUnused: {
    what: '“{application}” is re-billed, but nobody uses it: no commune pays its cost.',
    todo: 'Add its subscriptions, or choose Non (no) in the column Refacturée.',
  },
  communeUsesNothing: {
    what: '“{commune}” uses no application: it pays nothing.',
    todo: 'Add its subscriptions, if it has any.',
  },
  settingMissing: {
    what: 'The setting “{setting}” is empty.[ Value used: {fallback}.]',
    todo: 'Enter its value in the table of settings.',
  },
  settingInvalid: {
    what: 'The setting “{setting}” is not valid: “{value}”.[ Value used: {fallback}.]',
    todo: 'Correct its value; the column Explication says what is expected.',
  },
  termReversed: {
    what: 'The convention would end in {lastYear}, before it starts in {firstYear}.',
    todo: 'Correct the first or the last year.',
  },
  totalPopulationInvalid: {
    what: 'The name {name} does not give a number of inhabitants: “{value}”.',
    todo: 'Restore the formula or the number of its cell, beside the settings.',
  },
  totalPopulationDiffers: {
    what: 'The total population ({name}) is fixed at {value}; the communes have {expected} inhabitants.',
    todo: 'Check that this is meant: the share of each commune depends on it.',
  },
  totalPopulationTooSmall: {
    what: 'The total population ({value}) is smaller than that of the communes ({expected}): more than the cost to share would be billed.',
    todo: 'Correct the cell of {name}, beside the settings.',
  },
  totalPopulationZero: {
    what: 'The total population is zero: nothing can be shared out.',
    todo: 'Enter the populations of the communes.',
  },
  totalInCredit: {
    what: 'The total of “{commune}” for {year} is in its favour: {total}. No revenue order is proposed for it.',
    todo: 'Deduct it from another order of the same commune, or issue a payment.',
  },
  belowRecoveryThreshold: {
    what: '“{commune}” owes {total} for {year}, less than the recovery threshold ({threshold}).',
    todo: 'Group this claim with the interventions of the same commune.',
  },
  numberStoredAsText: {
    what: '“{value}” is a number stored as text: Excel’s formulas do not count it.',
    todo: 'Convert the cell to a number.',
  },
  cellHoldsError: {
    what: 'The cell holds an Excel error: {value}.',
    todo: 'Correct its formula, or enter a value.',
  },
  unknownCommuneInAccounts: {
    what: '“{value}”, in the table “{table}”, is not in the table of communes.',
    todo: 'Correct the name, or add the commune.',
  },
  unknownApplicationInAccounts: {
    what: '“{value}”, in the table “{table}”, is not in the table of applications.',
    todo: 'Correct the name, or add the application.',
  },
  unknownProfile: {
    what: 'The profile “{value}”, in the table “{table}”, is not in the price schedule.',
    todo: 'Correct the profile, or add its price.',
  },
  duplicateRevenueOrder: {
    what: 'The revenue order {value} stands several times in the financial year {year}.',
    todo: 'Correct one of the numbers, or delete the extra row.',
  },
  closedYearChanged: {
    what: 'The year {year} is closed, and its accounts have changed since: a revenue order, a payment or an intervention was changed in the tables themselves.',
    todo: 'Put the values of the closing sheet back, or reopen the year on the page Orders and close it again.',
  },
  ...accountsInEnglish,
  ...requestsInEnglish,
  duplicateProfile: {
    what: 'The profile “{profile}” stands in several rows: only the first price is used.',
    todo: 'Keep one row for each profile.',
  },
  priceMissing: {
    what: 'The profile “{profile}” lacks a price: “{column}”.',
    todo: 'Enter the price excluding VAT.',
  },
  priceNotANumber: {
    what: '“{column}” of the profile “{profile}” is not a number: “{value}”.',
    todo: 'Enter an amount in euros.',
  },
  priceNegative: {
    what: '“{column}” of the profile “{profile}” is negative: {value}.',
    todo: 'Check the amount.',
  },
  priceNotInCents: {
    what: '“{column}” of the profile “{profile}” has more than two decimals: {value}.',
    todo: 'Round it to the cent.',
  },
  sheetStale: {
    what: 'The sheet “{sheet}” is out of date: a table has changed since it was drawn.',
    todo: 'Draw it again.',
  },
  costUnlikeFrozen: {
    what: '“{application}” costs {value} in {year}, but {expected} in the frozen version, and no amendment says so.',
    todo: 'Put the cost that was voted back, or record the amendment that changes it (Data > Amendments).',
  },
  frozenSheetDiffers: {
    what: 'The tables have changed since the frozen sheet “{sheet}”.',
    todo: 'It stays as it was voted on; draw another if the vote must change.',
  },
  letterModelUnknown: {
    what: 'No letter is called “{value}”: the first of the table Lettres is used.',
    todo: 'Correct the setting “Modèle de lettre”.',
  },
  letterFieldUnknown: {
    what: 'The letter “{letter}” asks for a field that does not exist: “{field}”.',
    todo: 'Correct its name in the text or the subject: this letter is not made.',
  },
  letterFieldEmpty: {
    what: 'The letter “{letter}” asks for “{field}”, which is not known[ for: {communes}].',
    todo: 'Fill it in, or write the field with a “?”: its paragraph is then left out.',
  },
  sheetChangedByHand: {
    what: 'The sheet “{sheet}” was changed by hand[: {cells}].',
    todo: 'Change the tables instead: what is written on the sheet is replaced when it is drawn again.',
  },
  sheetIncomplete: {
    what: 'The sheet “{sheet}” is incomplete: its drawing was interrupted.',
    todo: 'Draw it again.',
  },
  bindingDamaged: {
    what: 'The link between your tables and Quote-part cannot be read: the usual names are used.',
    todo: 'Check that your tables bear the usual names.',
  },
  newerVersion: {
    what: 'This workbook was made by a newer version of Quote-part: what that version added is not read here, and stays in it.',
    todo: 'Open it with the newest version.',
  },
});
