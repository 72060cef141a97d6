/**
 * A sample manifest of the add-in, in XML, which alone knows custom functions on all platforms. Its runtime is the shared one, a browser: the one
 * for JavaScript alone may have no `Intl`, and with it no time zones.
 */
export const EXCEL_MANIFEST = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- Before use: a new Id (any GUID of your own), and your own address in the place of https://sla-clock.example. -->
<OfficeApp
  xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xsi:type="TaskPaneApp">
  <Id>6f1c2d5e-3b7a-4c58-9d10-52a4f0c7e913</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>Your organisation</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="SLA clock">
    <Override Locale="zh-CN" Value="SLA 时钟"/>
  </DisplayName>
  <Description DefaultValue="Deadlines of service contracts: due moments, states, working time and working days.">
    <Override Locale="zh-CN" Value="服务合同的时限：到期时刻、状态、服务时间和工作日。"/>
  </Description>
  <IconUrl DefaultValue="https://sla-clock.example/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="https://sla-clock.example/icon-64.png"/>
  <SupportUrl DefaultValue="https://sla-clock.example/"/>
  <AppDomains>
    <AppDomain>https://sla-clock.example</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="https://sla-clock.example/functions.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Functions.Page.Url" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script.Url"/>
            </Script>
            <Page>
              <SourceLocation resid="Functions.Page.Url"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata.Url"/>
            </Metadata>
            <Namespace resid="Functions.Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
      </Host>
    </Hosts>
    <Resources>
      <bt:Urls>
        <bt:Url id="Functions.Script.Url" DefaultValue="https://sla-clock.example/functions.js"/>
        <bt:Url id="Functions.Page.Url" DefaultValue="https://sla-clock.example/functions.html"/>
        <bt:Url id="Functions.Metadata.Url" DefaultValue="https://sla-clock.example/functions.json">
          <bt:Override Locale="zh-CN" Value="https://sla-clock.example/functions.zh-CN.json"/>
        </bt:Url>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Functions.Namespace" DefaultValue="SLA"/>
      </bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
