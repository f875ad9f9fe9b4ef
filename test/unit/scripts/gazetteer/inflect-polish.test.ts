import { describe, expect, it } from 'vitest';

import { inflectPolishName } from '../../../../scripts/gazetteer/inflect-polish.ts';
import { inflectWith, itDeclines, type Kept, type Rows } from '../../../support/inflection.ts';

const inflect = inflectWith(inflectPolishName, 'pl');

const MEN: Rows = [
  ['Putin', 'Putina, Putinowi, Putinem, Putinie'],
  ['Trump', 'Trumpa, Trumpowi, Trumpem, Trumpie'],
  ['Zełenski', 'Zełenskiego, Zełenskiemu, Zełenskim'],
  ['Tusk', 'Tuska, Tuskowi, Tuskiem, Tusku'],
  ['Duda', 'Dudy, Dudzie, Dudę, Dudą'],
  ['Szewczenko', 'Szewczenki, Szewczence, Szewczenkę, Szewczenką'],
  ['Modi', 'Modiego, Modiemu, Modim'],
  ['Donald Tusk', 'Donalda Tuska, Donaldowi Tuskowi, Donaldem Tuskiem, Donaldzie Tusku'],
  ['Andrzej Duda', 'Andrzeja Dudy, Andrzejowi Dudzie, Andrzeja Dudę, Andrzejem Dudą'],
  ['Xi Jinping', 'Xi Jinpinga, Xi Jinpingowi, Xi Jinpingiem'],
  ['Kim Dzong Un', 'Kim Dzong Una, Kim Dzong Unowi'],
  ['Paweł Kowal', 'Pawła Kowala, Pawłowi Kowalowi, Pawłem Kowalem'],
];
const WOMEN: Rows = [
  ['Zacharowa', 'Zacharowej, Zacharową'],
  ['Angela Merkel', 'Angeli Merkel, Angelę Merkel, Angelą Merkel'],
  ['Giorgia Meloni', 'Giorgii Meloni, Giorgię Meloni'],
  ['Anna Kowalska', 'Anny Kowalskiej, Annie Kowalskiej, Annę Kowalską'],
  ['Ursula von der Leyen', 'Ursuli von der Leyen, Ursulę von der Leyen'],
];
const PLACES: Rows = [
  ['Iran', 'Iranu, Iranowi, Iranem, Iranie'],
  ['Rosja', 'Rosji, Rosję, Rosją'],
  ['Polska', 'Polski, Polsce, Polskę, Polską'],
  ['Moskwa', 'Moskwy, Moskwie, Moskwę, Moskwą'],
  ['Warszawa', 'Warszawy, Warszawie, Warszawę, Warszawą'],
  ['Kijów', 'Kijowa, Kijowowi, Kijowem, Kijowie'],
  ['Praga', 'Pragi, Pradze, Pragę'],
  ['Budapeszt', 'Budapesztu, Budapeszcie'],
  ['Belfast', 'Belfastu, Belfaście'],
  ['Bagdad', 'Bagdadu, Bagdadzie'],
  ['Stambuł', 'Stambułu, Stambule'],
  ['Paryż', 'Paryża, Paryżu, Paryżem'],
  ['Wiedeń', 'Wiednia, Wiedniem, Wiedniu'],
  ['Korea', 'Korei, Koreę, Koreą'],
  ['Doha', 'Dohy, Dosze'],
  ['Wilno', 'Wilna, Wilnu, Wilnem, Wilnie'],
  ['Naddniestrze', 'Naddniestrza, Naddniestrzu'],
  ['Ałma-Ata', 'Ałma-Aty, Ałma-Acie'],
  ['Tel Awiw', 'Tel Awiwu, Tel Awiwie'],
  ['Biały Dom', 'Białego Domu, Białemu Domowi, Białym Domem, Białym Domu'],
  ['Unia Europejska', 'Unii Europejskiej, Unię Europejską, Unią Europejską'],
  ['Organizacja Narodów Zjednoczonych', 'Organizacji Narodów Zjednoczonych'],
  ['Stany Zjednoczone', 'Stanów Zjednoczonych, Stanom Zjednoczonym, Stanami Zjednoczonymi'],
  ['Arabia Saudyjska', 'Arabii Saudyjskiej, Arabię Saudyjską'],
  [
    'Zjednoczone Emiraty Arabskie',
    'Zjednoczonych Emiratów Arabskich, Zjednoczonym Emiratom Arabskim',
  ],
  ['Nowy Jork', 'Nowego Jorku, Nowym Jorkiem, Nowym Jorku'],
  ['Międzynarodowy Trybunał Karny', 'Międzynarodowego Trybunału Karnego'],
  ['Światowe Forum Ekonomiczne', 'Światowego Forum Ekonomicznego'],
  ['Bliski Wschód', 'Bliskiego Wschodu, Bliskim Wschodzie'],
  ['Ministerstwo Spraw Zagranicznych', 'Ministerstwa Spraw Zagranicznych'],
];
const PEOPLES: Rows = [
  [
    'irański',
    'irańskiego, irańskiemu, irańskim, irańska, irańskiej, irańską, irańskie, irańskich, irańskimi, irańscy',
  ],
  ['niemiecki', 'niemieckiego, niemieccy'],
  ['Amerykanin', 'Amerykanina, Amerykaninem, Amerykanie, Amerykanów, Amerykanom'],
  ['Rosjanin', 'Rosjanina, Rosjaninowi, Rosjanie, Rosjan'],
  ['Rosjanie', 'Rosjan, Rosjanom, Rosjanami, Rosjanach'],
  ['Irańczyk', 'Irańczyka, Irańczykowi, Irańczykiem'],
  ['Irańczycy', 'Irańczyków, Irańczykom, Irańczykami'],
  ['Ukraińcy', 'Ukraińców, Ukraińcom'],
  ['Ukrainiec', 'Ukraińca, Ukraińcem'],
  ['Polacy', 'Polaków, Polakom'],
  ['Turek', 'Turka, Turkowi, Turkiem'],
  ['Iranka', 'Iranki, Irance, Irankę, Iranek'],
  ['Czesi', 'Czechów, Czechom'],
  ['Szwedzi', 'Szwedów, Szwedami'],
  ['Tatarzy krymscy', 'Tatarów krymskich, Tatarom krymskim'],
];
const KEPT: Kept = [
  ['Netanjahu', 'male'],
  ['Rubio', 'male'],
  ['Merkel', 'female'],
  ['Meloni', 'female'],
  ['Kallas', 'female'],
  ['Szewczenko', 'female'],
  ['Tokio'],
  ['Monachium'],
  ['Baku'],
  ['NATO'],
];

describe('inflectPolishName', () => {
  itDeclines(inflect, { men: MEN, women: WOMEN, places: PLACES, peoples: PEOPLES, kept: KEPT });
  it('does not make a common word of a plural', () => {
    expect(inflect('Stany')).not.toContain('Stan');
  });
});
