<?php
// Prints an element that is readable before its script, from the files of dist/static/. It needs no Node.
$dist = getenv('CARELEAF_DIST') ?: __DIR__ . '/careleaf';
require "$dist/static/served-text.php";

$texts = "$dist/static/hemifacial-spasm";
$language = 'es';
// How much to show first: 'main', the main points (3 to 4 minutes), or 'full', everything.
$depth = 'full';
// One text for the page and for the element, which is made for it.
$profile = json_encode(
    ['emergencyNumber' => '112', 'clinic' => ['name' => 'Nuestra clínica', 'phone' => '01632 960 222']],
    JSON_HEX_TAG | JSON_UNESCAPED_UNICODE,
);
$wish = ['assets' => '/careleaf/', 'depth' => $depth, 'profile' => $profile];
$served = careleaf_served($texts, 'seek-help', $language, $wish);
?>
<!doctype html>
<html lang="<?= $language ?>">
  <head>
    <meta charset="utf-8">
    <title>Nuestra clínica</title>
    <link rel="stylesheet" href="/careleaf/careleaf.css">
    <?php foreach (careleaf_served_sheets($served) as $sheet) : ?>
    <link rel="preload" as="style" href="<?= $sheet ?>">
    <?php endforeach ?>
    <script type="module" src="/careleaf/careleaf.lazy.js"></script>
    <script type="application/json" data-care-profile><?= $profile ?></script>
  </head>
  <body>
    <main>
      <h1>Nuestra clínica</h1>
      <care-seek-help condition="hemifacial-spasm" depth="<?= $depth ?>"><?= $served ?>
        <?= file_get_contents("$texts/seek-help.$language.html") ?>
      </care-seek-help>
    </main>
  </body>
</html>
